import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './problems.ts';

const YEAR = 31_536_000;

/** Serves the built web app; an address that is no file is a page, and the app knows which. */
export async function serveWebApp(app: NestFastifyApplication, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(root),
    wildcard: false,
    index: ['index.html'],
    preCompressed: true,
    setHeaders: (reply: { header(name: string, value: string): void }, path: string) => {
      reply.header('cache-control', cacheOf(path));
    },
  });
}

// Files whose names carry a hash or a version never change under their name.
function cacheOf(path: string): string {
  return /-[A-Z0-9]{8}\.(js|css)(\.br|\.gz)?$|\.woff2$/.test(path)
    ? `public, max-age=${YEAR}, immutable`
    : 'no-cache';
}

/** What an address that no route knows gets: the page, or for the interface a refusal. */
export function unknownAddress(hasWebApp: boolean) {
  return (request: FastifyRequest, reply: FastifyReply): void => {
    const isPage =
      request.method === 'GET' && !/^\/(api|health)(\/|$)|\.\w+(\?|$)/.test(request.url);
    if (isPage && hasWebApp) {
      reply.header('cache-control', 'no-cache').sendFile('index.html');
      return;
    }
    reply.status(404).type('application/problem+json').send(problem('not-found'));
  };
}
