import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemCode } from '@closeknit/contracts/problem';
import { problem } from '../http/problems.ts';
import type { Auth } from './auth.ts';

/** Hands `/api/auth/*` to better-auth as web requests. */
export function mountSignIn(server: FastifyInstance, auth: Auth, publicUrl: string): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const answer = await auth.handler(webRequest(request, publicUrl));
      return answer.ok ? passOn(answer, reply) : refuse(reply, answer.status);
    },
    errorHandler: (fault, _request, reply) => void refuse(reply, fault.statusCode ?? 503),
  });
}

const codes: Record<number, ProblemCode> = {
  401: 'not-matching',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many',
};

// better-auth refuses in words of its own; here every refusal is a problem.
function refuse(reply: FastifyReply, status: number): FastifyReply {
  const known = status >= 500 ? 'away' : 'malformed';
  const answer = problem(codes[status] ?? known);
  return reply.status(answer.status).type('application/problem+json').send(answer);
}

function webRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  headers.delete('content-length');
  // Whatever the outside claims about its address is overwritten by what the server saw.
  headers.set('x-closeknit-address', request.ip);
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null;
  return new Request(new URL(request.url, publicUrl), { method: request.method, headers, body });
}

async function passOn(answer: Response, reply: FastifyReply): Promise<string> {
  reply.status(answer.status);
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') reply.header(name, value);
  });
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return answer.text();
}
