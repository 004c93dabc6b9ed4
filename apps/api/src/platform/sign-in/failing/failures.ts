import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Clock } from '../../clock.ts';
import { CONFIG, type Config } from '../../config.ts';
import { Refused } from '../../http/refused.ts';
import { AUTH_POOL } from '../auth.ts';
import type { Browser } from '../browser.ts';
import { KnownBrowsers } from './known-browsers.ts';

const FREE = 5;
const LONGEST_SECONDS = 30;

export interface Attempt {
  readonly what: 'password' | 'code' | 'confirm';
  /** The id or the address of the account that is tried. */
  readonly person: string;
  readonly browser: Browser;
}

/**
 * Slows down who guesses: five tries are free, then each waits twice as long as the one
 * before, half a minute at most. Counted by account and network, so that nobody is ever
 * locked out by somebody else; a browser the person has used before counts for itself.
 */
@Injectable()
export class Failures {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly browsers: KnownBrowsers,
  ) {}

  /**
   * Counts a try before it is made, so that many at once are no way around. Refuses one
   * that comes too soon; `clear` takes all of them back when it was right.
   */
  async count(attempt: Attempt): Promise<void> {
    const key = await this.keyOf(attempt);
    const now = this.clock.instant();
    const { rowCount } = await this.pool.query(
      `insert into auth.failure as failure (key, count, last_at) values ($1, 1, $2::timestamptz)
       on conflict (key) do update set last_at = excluded.last_at,
         count = case when failure.last_at < excluded.last_at - interval '1 day' then 1 else failure.count + 1 end
       where failure.count < ${FREE} or failure.last_at + ${waitAfter} <= excluded.last_at`,
      [key, now],
    );
    if (rowCount) return;
    attempt.browser.retryAfter(await this.secondsLeft(key, now));
    throw new Refused('too-many');
  }

  async clear(attempt: Attempt): Promise<void> {
    await this.pool.query('delete from auth.failure where key = $1 or last_at < $2', [
      await this.keyOf(attempt),
      new Date(this.clock.now() - 24 * 60 * 60 * 1000),
    ]);
  }

  private async secondsLeft(key: Buffer, now: Date): Promise<number> {
    const { rows } = await this.pool.query<{ seconds: number }>(
      `select ceil(extract(epoch from failure.last_at + ${waitAfter} - $2::timestamptz))::int as seconds
       from auth.failure where key = $1`,
      [key, now],
    );
    return Math.max(rows[0]?.seconds ?? 1, 1);
  }

  // Addresses are kept as keyed digests: the table says nothing about who was tried.
  private async keyOf({ what, person, browser }: Attempt): Promise<Buffer> {
    const known = await this.browsers.knownTo(browser, person);
    const place = known ? `browser ${known}` : `network ${browser.network}`;
    return createHmac('sha256', this.config.sessionSecret)
      .update(`failure ${what} ${person} ${place}`)
      .digest();
  }
}

const waitAfter = `least(${LONGEST_SECONDS}, power(2, least(failure.count, 20) - ${FREE})) * interval '1 second'`;
