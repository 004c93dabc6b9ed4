import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '@closeknit/domain/access/actor';
import { may, type Permission } from '@closeknit/domain/access/permissions';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock.ts';
import { Refused } from '../http/refused.ts';
import { actorAt, type Session, Sessions } from '../sign-in/sessions/sessions.ts';
import { DEMAND, type Demand, type WithActor } from './allow.ts';
import { CONFIRMED_FIRST, type WithSession } from './confirmed-first.ts';

/** Lets in who may: cookie to actor, actor to permission. A route without a demand stays shut. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const demand = this.said<Demand>(DEMAND, context);
    if (demand === 'open') return true;

    const request = context.switchToHttp().getRequest<FastifyRequest & WithActor & WithSession>();
    const session = await this.sessions.read(request.headers.cookie);
    const [seat] = session?.seats ?? [];
    if (session?.hasTimedOut) throw new Refused('timed-out');
    if (!session || !seat) throw new Refused('not-signed-in');

    const actor = actorAt(seat, session.userId);
    if (isOfAnother(request, actor)) throw new Refused('other-person');
    refuseForbidden(actor, session, demand);
    if (this.said(CONFIRMED_FIRST, context)) this.refuseUnconfirmed(session);
    Object.assign(request, { actor, session });
    return true;
  }

  private refuseUnconfirmed({ confirmedUntil }: Session): void {
    if (confirmedUntil <= this.clock.now()) throw new Refused('confirm-first');
  }

  private said<T>(key: string, context: ExecutionContext): T | undefined {
    const places = [context.getHandler(), context.getClass()];
    return this.reflector.getAllAndOverride<T | undefined>(key, places);
  }
}

function refuseForbidden(actor: Actor, session: Session, demand: Permission | undefined): void {
  if (!demand || !may(actor, demand)) throw new Refused('not-allowed');
  if (session.secondFactorNeeded && !isOnesOwn(demand)) throw new Refused('second-factor-needed');
}

// What somebody may do who has yet to set up the second factor their practice asks for.
function isOnesOwn(permission: Permission): boolean {
  return permission === 'me:read' || permission.startsWith('account:');
}

/**
 * Whether the page that asks was opened by somebody else than the cookie now names: two
 * windows of one browser share a cookie, and one's words must not become the other's.
 */
function isOfAnother({ headers }: FastifyRequest, actor: Actor): boolean {
  const opened = headers['x-closeknit-actor'];
  return opened !== undefined && 'id' in actor && opened !== actor.id;
}
