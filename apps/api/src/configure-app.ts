import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { Logger } from 'nestjs-pino';
import type { Config } from './platform/config.ts';
import { legibleUrl } from './platform/http/legible-url.ts';
import { openApiOf } from './platform/http/openapi.ts';
import { contentSecurity, docsSecurity } from './platform/http/content-security.ts';
import { refuseForeignOrigins } from './platform/http/own-origin.ts';
import { serveWebApp } from './platform/http/web-app.ts';

const ONE_MEGABYTE = 1024 * 1024;

export function newAdapter({ trustProxy }: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: ONE_MEGABYTE,
    trustProxy: trustProxy ?? false,
    rewriteUrl: legibleUrl,
    routerOptions: { maxParamLength: 256 },
  });
}

/** Everything that makes a built module the real application; tests run this very function. */
export async function configureApp(app: NestFastifyApplication, config: Config): Promise<void> {
  app.useLogger(app.get(Logger));
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', async (request, reply, payload) => {
    const mayBeKept = reply.statusCode === 200 && reply.hasHeader('cache-control');
    if (request.url.startsWith('/api/') && !mayBeKept) {
      void reply.header('cache-control', 'no-store');
    }
    if (request.url.startsWith('/api/docs') && typeof payload === 'string') {
      void reply.header('content-security-policy', docsSecurity(payload));
    }
  });
  // A file is read by whoever takes it, as it arrives.
  server.addContentTypeParser('application/octet-stream', (_request, _body, done) => done(null));
  await app.register(helmet, contentSecurity(config));
  server.addHook('onRequest', refuseForeignOrigins(config));
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Closeknit: the interface',
  });
  if (config.webRoot) await serveWebApp(app, config.webRoot);
  app.enableShutdownHooks();
}
