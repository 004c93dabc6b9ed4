import fastify from 'fastify';
import fastifyStatic from '@fastify/static';

/** A folder as a web site on a free port. */
export async function serveFolder(root) {
  const server = fastify();
  await server.register(fastifyStatic, { root });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return { url, stop: () => server.close() };
}
