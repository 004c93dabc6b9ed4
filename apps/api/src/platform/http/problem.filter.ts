import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Problem, ProblemCode } from '@closeknit/contracts/problem';
import { languageAskedFor } from '@closeknit/domain/words/language';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { isDatabaseAway } from '../database/faults.ts';
import { InvalidInput } from './invalid-input.ts';
import { onField, problem, spokenIn } from './problems.ts';
import { Refused, TooMany } from './refused.ts';

const codes: Record<number, ProblemCode> = {
  400: 'malformed',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  415: 'malformed',
  429: 'too-many',
};

/** Every refusal and every fault leaves here as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: PinoLogger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const language = languageAskedFor(request.headers['accept-language']);
    const answer = spokenIn(language, this.answerTo(thrown, request));
    if (answer.status === 503) reply.header('retry-after', '5');
    if (thrown instanceof TooMany) reply.header('retry-after', String(thrown.retryAfter));
    reply.header('content-language', language);
    reply.status(answer.status).type('application/problem+json').send(answer);
  }

  private answerTo(thrown: unknown, request: FastifyRequest): Problem {
    if (thrown instanceof InvalidInput) return problem('invalid-input', thrown.problems);
    if (thrown instanceof Refused) {
      const { code, fields } = thrown;
      return problem(
        code,
        fields.map(({ pointer, times }) => onField(pointer, code, times)),
      );
    }
    const code = codes[statusOf(thrown)];
    if (code) return problem(code);
    if (isDatabaseAway(thrown)) return problem('away');

    // Only the kind of fault is logged: messages of drivers may quote what people wrote.
    this.log.error({ fault: kindOf(thrown), route: request.routeOptions.url }, 'fault');
    return problem('fault');
  }
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

function kindOf(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const frames = thrown.stack
    ?.split('\n')
    .filter((row) => /^\s+at /.test(row))
    .slice(0, 8);
  return { name: thrown.name, code: (thrown as { code?: unknown }).code, frames };
}
