import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  type Type,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DEMAND, type Demand, type WithActor } from '../access/allow.ts';
import { TooMany } from '../http/refused.ts';
import { networkOf } from '../sign-in/network.ts';
import { type Limit, limits } from './limits.ts';
import { RequestCounts } from './request-counts.ts';

const MAILS = 'closeknit:mails';

/** An open route that sends a mail to the `email` it is given. */
export const MailsWhomItIsTold = () => SetMetadata(MAILS, true);

const isWrite = ({ method }: FastifyRequest) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

@Injectable()
class Limits {
  constructor(
    protected readonly counts: RequestCounts,
    private readonly reflector: Reflector,
  ) {}

  protected said<T>(key: string, context: ExecutionContext): T | undefined {
    const places: (Type | ((...args: unknown[]) => unknown))[] = [
      context.getHandler() as () => unknown,
      context.getClass(),
    ];
    return this.reflector.getAllAndOverride<T | undefined>(key, places);
  }

  protected async within(limit: Limit, caller: string): Promise<void> {
    const seconds = await this.counts.count(limit, caller);
    if (seconds > 0) throw new TooMany(seconds);
  }
}

/** Before the door: how much one network may ask, and how often it may try what is open. */
@Injectable()
export class LimitByNetwork extends Limits implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const network = networkOf(request.ip);
    await this.within(limits.network, network);
    if (this.said<Demand>(DEMAND, context) !== 'open' || !isWrite(request)) return true;

    await this.within(limits.door, network);
    const { email } = (request.body ?? {}) as { email?: unknown };
    if (this.said<boolean>(MAILS, context) && typeof email === 'string') {
      await this.within(limits.mailbox, email.trim().toLowerCase());
    }
    return true;
  }
}

/** Behind the door: how much one person and one practice may ask. */
@Injectable()
export class LimitByActor extends Limits implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & WithActor>();
    const { actor } = request;
    if (!actor || !('userId' in actor)) return true;
    await this.within(limits.account, actor.userId);
    await this.within(limits.practice, actor.practiceId);
    if (this.said<Demand>(DEMAND, context) === 'account:change' && isWrite(request)) {
      await this.within(limits.secrets, actor.userId);
    }
    return true;
  }
}
