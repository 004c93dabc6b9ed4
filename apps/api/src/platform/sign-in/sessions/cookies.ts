import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { cookieOf } from '../auth.ts';
import type { Browser } from '../browser.ts';

export type CookieName = 'session_token' | 'browser' | 'second_factor' | 'passkey';

/** Signed cookies that no script can read. What is not signed here is as good as not there. */
@Injectable()
export class Cookies {
  private readonly prefix: string;
  private readonly secure: boolean;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const { prefix, secure } = cookieOf(config);
    this.prefix = prefix;
    this.secure = secure;
  }

  read(cookies: string | undefined, name: CookieName): string | null {
    const wanted = `${this.prefix}.${name}=`;
    const found = cookies?.split(/;\s*/).find((cookie) => cookie.startsWith(wanted));
    if (!found) return null;
    const [value, signature] = splitAtLast(decode(found.slice(wanted.length)));
    const expected = this.signature(name, value);
    const given = Buffer.from(signature, 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
  }

  /** Without `seconds` the browser forgets it when it is closed. */
  keep(
    browser: Browser,
    name: CookieName,
    { value, seconds }: { value: string; seconds?: number },
  ) {
    const signed = `${value}.${this.signature(name, value).toString('base64')}`;
    this.set(browser, `${name}=${encodeURIComponent(signed)}`, seconds);
  }

  drop(browser: Browser, name: CookieName): void {
    this.set(browser, `${name}=`, 0);
  }

  private set(browser: Browser, pair: string, seconds?: number): void {
    const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
    const secure = this.secure ? '; Secure' : '';
    browser.setCookie(`${this.prefix}.${pair}${age}; Path=/; HttpOnly${secure}; SameSite=Lax`);
  }

  // The session's is signed as better-auth signs; the others say what they are for as well.
  private signature(name: CookieName, value: string): Buffer {
    const said = name === 'session_token' ? value : `${name}:${value}`;
    return createHmac('sha256', this.config.sessionSecret).update(said).digest();
  }
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (refusal) {
    if (refusal instanceof URIError) return '';
    throw refusal;
  }
}

function splitAtLast(value: string): [value: string, signature: string] {
  const dot = value.lastIndexOf('.');
  return dot < 0 ? [value, ''] : [value.slice(0, dot), value.slice(dot + 1)];
}
