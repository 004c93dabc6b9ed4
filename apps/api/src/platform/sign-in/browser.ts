import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from './network.ts';

/** The browser that asks: what it carries, where it is, and what it is told to keep. */
export class Browser {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  get cookies(): string | undefined {
    return this.request.headers.cookie;
  }

  get network(): string {
    return networkOf(this.request.ip);
  }

  /** What it says of itself; shown to its owner, believed by nobody. */
  get userAgent(): string {
    return (this.request.headers['user-agent'] ?? '').slice(0, 300);
  }

  setCookie(cookie: string): void {
    void this.reply.header('set-cookie', cookie);
  }

  retryAfter(seconds: number): void {
    void this.reply.header('retry-after', String(seconds));
  }
}

export const At = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const http = context.switchToHttp();
  return new Browser(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});
