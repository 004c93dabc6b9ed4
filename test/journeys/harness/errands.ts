import type { BrowserContext } from '@playwright/test';
import type { Credentials } from './person.ts';

type Method = 'GET' | 'POST' | 'PUT';

/** Asks the program without a page; whoever signs in here is signed in on the context's pages. */
export class Errands {
  constructor(
    private readonly context: BrowserContext,
    private readonly origin: string,
  ) {}

  get = (path: string) => this.send('GET', path);
  post = (path: string, data: object = {}) => this.send('POST', path, data);
  put = (path: string, data: object = {}) => this.send('PUT', path, data);

  async signIn(who: Credentials): Promise<void> {
    await this.context.clearCookies();
    await this.post('/api/sign-in', who);
  }

  // What a test reads from an answer is the test's own claim about it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  private async send(method: Method, path: string, data?: object): Promise<any> {
    const headers = { origin: this.origin };
    const answer = await this.context.request.fetch(path, {
      method,
      headers,
      ...(data && { data }),
    });
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}
