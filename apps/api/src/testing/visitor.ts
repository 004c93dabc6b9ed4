import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
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
  private readonly lives = new Map<string, number | undefined>();
  private credentials: Credentials | undefined;
  private remoteAddress = addressOf(++visitors);

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

  /** Shares the network, and so the address, of somebody else. */
  neighbourOf(other: Visitor): this {
    this.remoteAddress = other.remoteAddress;
    return this;
  }

  withCookie(name: string, value: string): this {
    this.cookies.set(`closeknit.${name}`, value);
    return this;
  }

  /** How long this browser keeps a cookie it has. */
  lifeOf(name: string): string {
    const seconds = this.lives.get(`closeknit.${name}`);
    return seconds === undefined ? 'until the browser is closed' : `${seconds} seconds`;
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
      this.lives.set(name, maxAge);
    }
    const type = String(response.headers['content-type'] ?? '');
    const isJson = type.includes('json') && response.payload !== '';
    const read = isJson ? response.json() : response.payload;
    const { headers: told, rawPayload: bytes } = response;
    return { status: response.statusCode, type, headers: told, bytes, body: read };
  }
}
