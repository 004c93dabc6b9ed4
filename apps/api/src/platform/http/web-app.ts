import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './problems.ts';

const YEAR = 31_536_000;

/** Serves the built web app; an address that is no file is a page, and the app knows which. */
export async function serveWebApp(app: NestFastifyApplication, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', cacheOf(path));
    },
  });
  app.getHttpAdapter().getInstance().get('/*', pageOrNothing);
}

// Files whose names carry a hash or a version never change under their name.
function cacheOf(path: string): string {
  const isLasting = /-[\w-]{8}\.(js|css)(\.br|\.gz)?$|\/fonts\//.test(path);
  return isLasting ? `public, max-age=${YEAR}, immutable` : 'no-cache';
}

function pageOrNothing(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isPage = !/^\/(api|health)(\/|$)|\.\w+(\?|$)/.test(request.url);
  if (isPage) return reply.sendFile('index.html');
  return reply.status(404).type('application/problem+json').send(problem('not-found'));
}
