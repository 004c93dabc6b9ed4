import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '@closeknit/domain/access/actor';
import type { Permission } from '@closeknit/domain/access/permissions';
import type { FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { DEMAND, type WithActor } from '../access/allow.ts';
import { Audit } from './audit.ts';
import { AUDITED, type Audited, type Concerned } from './audited.ts';

type Ids = Record<string, unknown> | null | undefined;
type Called = FastifyRequest<{ Params: Record<string, string>; Body: Ids }> & WithActor;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Leaves an entry for what a route did, once it has done it, in the request's own transaction. */
@Injectable()
export class AuditTrail implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: Audit,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Called>();
    const { actor } = request;
    const audited = this.auditedAs(context, request.method);
    if (!actor || !audited) return next.handle();
    return next.handle().pipe(
      tap((answer: unknown) => {
        const told = audited.of ? audited.of(answer as never) : {};
        const concerned = { ...concernedBy(request, actor, answer as Ids), ...told };
        if (told) this.audit.note(actor, audited.action, concerned);
      }),
    );
  }

  private auditedAs(
    context: ExecutionContext,
    method: string,
  ): (Omit<Audited, 'action'> & { action: Audited['action'] | Permission }) | undefined {
    const own = this.reflector.get<Audited | 'not' | undefined>(AUDITED, context.getHandler());
    if (own) return own === 'not' ? undefined : own;
    if (method === 'GET' || method === 'HEAD') return undefined;
    return { action: this.reflector.get<Permission>(DEMAND, context.getHandler()) };
  }
}

function concernedBy({ params, body }: Called, actor: Actor, answer: Ids): Concerned {
  const partner = actor.kind === 'partner' ? actor : undefined;
  const couple =
    params['coupleId'] ?? partner?.coupleId ?? body?.['coupleId'] ?? answer?.['coupleId'];
  const named = [...Object.values(params), answer?.['id']];
  return {
    coupleId: idOf(couple),
    partnerId: idOf(params['partnerId'] ?? partner?.id),
    // Which row a partner writes may itself be theirs to keep.
    subjects: partner ? [] : [...new Set(named.flatMap((id) => idOf(id) ?? []))],
  };
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : undefined;
}
