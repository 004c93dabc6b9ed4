import { languageAskedFor } from '@closeknit/domain/words/language';
import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import type { Config } from '../config.ts';
import { problem, spokenIn } from './problems.ts';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses whatever would change something and was not sent by our own pages. Browsers say where a
 * request comes from, and no page can make them say otherwise; who says nothing is no browser.
 */
export function refuseForeignOrigins({ publicUrl }: Config) {
  const own = new URL(publicUrl).origin;
  return (request: FastifyRequest, reply: FastifyReply, goOn: HookHandlerDoneFunction) => {
    if (reads.has(request.method) || isOwn(request, own)) return goOn();
    const language = languageAskedFor(request.headers['accept-language']);
    const answer = spokenIn(language, problem('foreign-origin'));
    void reply.status(answer.status).type('application/problem+json').send(answer);
  };
}

function isOwn({ headers }: FastifyRequest, own: string): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin === undefined && site === undefined) return false;
  const isFromHere = site === undefined || site === 'same-origin' || site === 'none';
  return isFromHere && (origin === undefined || origin === own);
}
