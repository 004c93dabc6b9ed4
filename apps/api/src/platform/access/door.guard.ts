import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '@closeknit/domain/access/actor';
import { may } from '@closeknit/domain/access/permissions';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../http/refused.ts';
import { Sessions } from '../sign-in/sessions.ts';
import { DEMAND, type Demand, type WithActor } from './allow.ts';

/** Lets in who may: cookie to actor, actor to permission. A route without a demand stays shut. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const demand = this.reflector.getAllAndOverride<Demand | undefined>(DEMAND, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (demand === 'open') return true;

    const request = context.switchToHttp().getRequest<FastifyRequest & WithActor>();
    const actor = await this.sessions.actorFrom(request.headers.cookie);
    if (!actor) throw new Refused('not-signed-in');
    if (isOfAnother(request, actor)) throw new Refused('other-person');
    if (!demand || !may(actor, demand)) throw new Refused('not-allowed');
    request.actor = actor;
    return true;
  }
}

/**
 * Whether the page that asks was opened by somebody else than the cookie now names: two
 * windows of one browser share a cookie, and one's words must not become the other's.
 */
function isOfAnother({ headers }: FastifyRequest, actor: Actor): boolean {
  const opened = headers['x-closeknit-actor'];
  return opened !== undefined && 'id' in actor && opened !== actor.id;
}
