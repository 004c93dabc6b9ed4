import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { WithActor } from '../access/allow.ts';
import { PracticeDb } from './practice-db.ts';

/**
 * One request, one transaction. It stands outside of the response check, so that an
 * answer that breaks its contract rolls back what was written.
 */
@Injectable()
export class PracticeTransaction implements NestInterceptor {
  constructor(private readonly db: PracticeDb) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor } = context.switchToHttp().getRequest<FastifyRequest & WithActor>();
    if (!actor) return next.handle();
    const handle = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.db.enter(actor, handle));
  }
}
