import type { FastifyRequest } from 'fastify';
import type { Params } from 'nestjs-pino';
import type { Config } from '../config.ts';

/** One line a request: route, status and time. No address, query, body or header is ever logged. */
export function requestLog({ logLevel }: Config): Params {
  return {
    pinoHttp: {
      level: logLevel,
      base: null,
      quietReqLogger: true,
      // A line a request would cost more than most requests; operators turn it on with debug.
      autoLogging: logLevel === 'debug',
      serializers: {
        req: (request: { method: string; raw?: FastifyRequest }) => ({ method: request.method }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: (fault: Error) => ({ type: fault.name }),
      },
    },
  };
}
