import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Clock } from '../clock.ts';
import { AUTH_POOL } from '../sign-in/auth.ts';
import type { Browser } from '../sign-in/browser.ts';
import { type CookieName, Cookies } from '../sign-in/sessions/cookies.ts';

const MOST_TRIES = 5;

export type Purpose = 'second-factor' | 'passkey-sign-in' | 'passkey-confirm' | 'passkey-add';

interface NewChallenge {
  readonly purpose: Purpose;
  readonly userId?: string | null;
  readonly challenge?: string;
  readonly sharedDevice?: boolean;
}

export interface Challenge {
  readonly id: string;
  readonly userId: string | null;
  readonly challenge: string;
  readonly sharedDevice: boolean;
}

const columns = `id, user_id as "userId", challenge, shared_device as "sharedDevice"`;

/** What one browser has been asked and has to answer soon, once, itself. */
@Injectable()
export class Challenges {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {}

  async pose(browser: Browser, asked: NewChallenge): Promise<void> {
    const { purpose, userId = null, challenge = null, sharedDevice = false } = asked;
    const seconds = purpose === 'second-factor' ? 600 : 300;
    const { rows } = await this.pool.query<{ id: string }>(
      `with gone as (delete from auth.challenge where expires_at < $5)
       insert into auth.challenge (purpose, user_id, challenge, shared_device, expires_at)
       values ($1, $2, $3, $4, $5::timestamptz + $6 * interval '1 second') returning id`,
      [purpose, userId, challenge, sharedDevice, this.clock.instant(), seconds],
    );
    this.cookies.keep(browser, cookieFor(purpose), { value: rows[0]?.id as string, seconds });
  }

  /** Counts a try at what this browser has been asked; null when there is none left. */
  async tried(browser: Browser, purpose: Purpose): Promise<Challenge | null> {
    return this.first(
      `update auth.challenge set attempts = attempts + 1
       where id = $1 and purpose = $2 and expires_at > $3 and attempts < ${MOST_TRIES}
       returning ${columns}`,
      browser,
      purpose,
    );
  }

  /** Takes the question back: it can be answered no more. Null when somebody was faster. */
  async take(browser: Browser, purpose: Purpose): Promise<Challenge | null> {
    const taken = await this.first(
      `delete from auth.challenge where id = $1 and purpose = $2 and expires_at > $3
       returning ${columns}`,
      browser,
      purpose,
    );
    this.cookies.drop(browser, cookieFor(purpose));
    return taken;
  }

  private async first(sql: string, browser: Browser, purpose: Purpose): Promise<Challenge | null> {
    const id = this.cookies.read(browser.cookies, cookieFor(purpose));
    if (!id) return null;
    const { rows } = await this.pool.query<Challenge>(sql, [id, purpose, this.clock.instant()]);
    return rows[0] ?? null;
  }
}

function cookieFor(purpose: Purpose): CookieName {
  return purpose === 'second-factor' ? 'second_factor' : 'passkey';
}
