import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  // What a test reads from an answer is the test's own claim about it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

let visitors = 0;

// Each has an address of their own, as limits on sign-in count by address.
const addressOf = (count: number) => `10.0.${count >> 8}.${count & 255}`;

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Somebody at a browser: keeps cookies, speaks JSON, and comes back after a time-out. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private credentials: Credentials | undefined;
  private readonly remoteAddress = addressOf(++visitors);

  constructor(private readonly app: NestFastifyApplication) {}

  get = (url: string) => this.send('GET', url);
  post = (url: string, body: object = {}) => this.send('POST', url, body);
  put = (url: string, body: object = {}) => this.send('PUT', url, body);

  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/api/sign-in', { email, password });
    if (answer.body.next !== 'signed-in') {
      throw new Error(`${email} could not sign in: ${answer.status}`);
    }
    return this.comesBackAs({ email, password });
  }

  /** From now on, whenever the session has run out, this person signs in again and goes on. */
  comesBackAs(credentials: Credentials): this {
    this.credentials = credentials;
    return this;
  }

  /** Stays out once the session has run out. */
  staysOut(): this {
    this.credentials = undefined;
    return this;
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(`closeknit.${name}`);
  }

  /** Takes over the cookies of another browser. */
  copyCookies(from: Visitor, ...names: readonly string[]): this {
    for (const [name, value] of from.cookies) {
      if (names.length === 0 || names.includes(name.replace('closeknit.', ''))) {
        this.cookies.set(name, value);
      }
    }
    return this;
  }

  async send(
    method: Method,
    url: string,
    body?: object | string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.sendOnce(method, url, body, headers);
    if (answer.body?.code !== 'timed-out' || !this.credentials) return answer;
    const { email, password } = this.credentials;
    await this.signIn(email, password);
    return this.sendOnce(method, url, body, headers);
  }

  private async sendOnce(
    method: Method,
    url: string,
    body: object | string | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const response = await this.app.inject({
      method,
      url,
      remoteAddress: this.remoteAddress,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        origin: 'http://localhost:3000',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, encodeURIComponent(value));
    }
    const type = String(response.headers['content-type'] ?? '');
    const isJson = type.includes('json') && response.payload !== '';
    const read = isJson ? response.json() : response.payload;
    return { status: response.statusCode, type, headers: response.headers, body: read };
  }
}
