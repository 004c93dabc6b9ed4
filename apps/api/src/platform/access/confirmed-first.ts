import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Session } from '../sign-in/sessions/sessions.ts';

export const CONFIRMED_FIRST = 'closeknit:confirmed-first';

/** A route that asks for the password, or a passkey, in the ten minutes before. */
export const ConfirmedFirst = () => SetMetadata(CONFIRMED_FIRST, true);

/** The session the door found. */
export interface WithSession {
  session?: Session;
}

/** The session this request came with; the door has made sure that there is one. */
export const In = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<FastifyRequest & WithSession>().session,
);
