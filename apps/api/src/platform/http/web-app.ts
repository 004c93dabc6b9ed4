import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languageAskedFor } from '@closeknit/domain/words/language';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem, spokenIn } from './problems.ts';

const YEAR = 31_536_000;

// What a built app is made of. A link with some other word stuck to its end is still a page, which says so.
const FILE =
  /\.(?:js|mjs|css|json|map|ico|png|jpe?g|gif|svg|webp|avif|woff2?|ttf|txt|xml|webmanifest|html?|php|br|gz)$/i;

/** Serves the built web app; an address that is no file is a page, and the app knows which. */
export async function serveWebApp(app: NestFastifyApplication, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    // The first page of all depends on the language asked for, as every other does.
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', cacheOf(path));
    },
  });
  const german = inGerman(await readFile(join(root, 'index.html'), 'utf8'));
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request: FastifyRequest, reply: FastifyReply) =>
      pageOrNothing(request, reply, german),
    );
}

// Who asks for German fetches German words first; what was chosen here before still decides.
function inGerman(page: string): string {
  return page
    .replace('<html lang="en"', '<html lang="de"')
    .replace('shell.en.json', 'shell.de.json');
}

// Files whose names carry a hash or a version never change under their name.
function cacheOf(path: string): string {
  const isLasting = /-[\w-]{8}\.(js|css)(\.br|\.gz)?$|\/fonts\//.test(path);
  return isLasting ? `public, max-age=${YEAR}, immutable` : 'no-cache';
}

function pageOrNothing(request: FastifyRequest, reply: FastifyReply, german: string): FastifyReply {
  const language = languageAskedFor(request.headers['accept-language']);
  // Only the path tells: what follows it may well end like a file, as an address of a mail does.
  const [path = ''] = request.url.split('?', 1);
  const isPage = !/^\/(api|health)(\/|$)/.test(path) && !FILE.test(path);
  if (!isPage) {
    const answer = spokenIn(language, problem('not-found'));
    return reply.status(404).type('application/problem+json').send(answer);
  }
  void reply.header('vary', 'accept-language, accept-encoding');
  if (language === 'en') return reply.sendFile('index.html');
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(german);
}
