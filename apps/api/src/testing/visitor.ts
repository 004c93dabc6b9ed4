import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer {
  readonly status: number;
  readonly type: string;
  // What a test reads from an answer is the test's own claim about it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

let visitors = 0;

// Each has an address of their own, as limits on sign-in count by address.
const addressOf = (count: number) => `10.0.${count >> 8}.${count & 255}`;

/** Somebody at a browser: keeps cookies, speaks JSON. */
export class Visitor {
  private cookie = '';
  private readonly remoteAddress = addressOf(++visitors);

  constructor(private readonly app: NestFastifyApplication) {}

  get = (url: string) => this.send('GET', url);
  post = (url: string, body: object = {}) => this.send('POST', url, body);
  put = (url: string, body: object = {}) => this.send('PUT', url, body);

  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/api/auth/sign-in/email', { email, password });
    if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.status}`);
    return this;
  }

  async send(
    method: Method,
    url: string,
    body?: object | string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.app.inject({
      method,
      url,
      remoteAddress: this.remoteAddress,
      headers: {
        cookie: this.cookie,
        origin: 'http://localhost:3000',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value } of response.cookies) {
      this.cookie = `${name}=${encodeURIComponent(value)}`;
    }
    const type = String(response.headers['content-type'] ?? '');
    const isJson = type.includes('json') && response.payload !== '';
    return { status: response.statusCode, type, body: isJson ? response.json() : response.payload };
  }
}
