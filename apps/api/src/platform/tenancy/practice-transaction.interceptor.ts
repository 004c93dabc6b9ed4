import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { WithActor } from '../access/allow.ts';
import { OWN_TRANSACTIONS } from './own-transactions.ts';
import { PracticeDb } from './practice-db.ts';

/**
 * One request, one transaction. It stands outside of the response check, so that an
 * answer that breaks its contract rolls back what was written.
 */
@Injectable()
export class PracticeTransaction implements NestInterceptor {
  constructor(
    private readonly db: PracticeDb,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor } = context.switchToHttp().getRequest<FastifyRequest & WithActor>();
    const own = this.reflector.get<true | undefined>(OWN_TRANSACTIONS, context.getHandler());
    if (!actor || own) return next.handle();
    const handle = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.db.enter(actor, handle));
  }
}
