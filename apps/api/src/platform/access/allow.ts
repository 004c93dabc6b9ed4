import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Actor, MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import type { Permission } from '@closeknit/domain/access/permissions';
import type { FastifyRequest } from 'fastify';

export type Demand = Permission | 'open';
export const DEMAND = 'closeknit:demand';

/** The permission a route asks for. Every route has this or `@Open()`. */
export const Allow = (permission: Permission) => SetMetadata(DEMAND, permission);

/** A route that anybody may call; it enters no practice by itself. */
export const Open = () => SetMetadata(DEMAND, 'open' satisfies Demand);

/** Who is asking, as the door let them in. */
export interface WithActor {
  actor?: Actor;
}

const actorOf = (context: ExecutionContext) =>
  context.switchToHttp().getRequest<FastifyRequest & WithActor>().actor;

/** The actor, where the permission belongs to members and partners alike. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext) => actorOf(context));

export type { MemberActor, PartnerActor };
