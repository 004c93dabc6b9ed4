import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Clock } from '../../clock.ts';
import { AUTH_POOL } from '../auth.ts';
import type { Browser } from '../browser.ts';
import { Cookies } from '../sessions/cookies.ts';

const DAY = 24 * 60 * 60;
const DAYS_TRUSTED = 30;

/**
 * Which browsers a person has signed in with. Such a browser is not slowed down by what
 * others try elsewhere, and it may be trusted to do without a code for a while.
 */
@Injectable()
export class KnownBrowsers {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {}

  idOf(browser: Browser): string | null {
    return this.cookies.read(browser.cookies, 'browser');
  }

  /** The browser's id, if the person of this id or address has signed in with it before. */
  async knownTo(browser: Browser, person: string): Promise<string | null> {
    const id = this.idOf(browser);
    const { rowCount } = await this.pool.query(
      `select 1 from auth.known_browser known join auth."user" person on person.id = known.user_id
       where known.browser_id = $1 and $2 in (person.id, person.email)`,
      [id, person],
    );
    return rowCount ? id : null;
  }

  /** Knows this browser from now on, and trusts it for a month if asked to. */
  async remember(browser: Browser, userId: string, { trusts = false } = {}): Promise<void> {
    const id = this.idOf(browser) ?? randomUUID();
    const until = trusts ? new Date(this.clock.now() + DAYS_TRUSTED * DAY * 1000) : null;
    await this.pool.query(
      `insert into auth.known_browser as known (browser_id, user_id, trusted_until)
       values ($1, $2, $3) on conflict (browser_id, user_id)
       do update set trusted_until = coalesce(excluded.trusted_until, known.trusted_until)`,
      [id, userId, until],
    );
    this.cookies.keep(browser, 'browser', { value: id, seconds: 400 * DAY });
  }

  async isTrusted(browser: Browser, userId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `select 1 from auth.known_browser
       where browser_id = $1 and user_id = $2 and trusted_until > $3`,
      [this.idOf(browser), userId, this.clock.instant()],
    );
    return rowCount === 1;
  }

  /** How many browsers do without a code for this person. */
  async trustedBy(userId: string): Promise<number> {
    const { rows } = await this.pool.query<{ trusted: number }>(
      `select count(*)::int as trusted from auth.known_browser
       where user_id = $1 and trusted_until > $2`,
      [userId, this.clock.instant()],
    );
    return rows[0]?.trusted ?? 0;
  }

  /** From now on every browser of this person is asked for a code again; one may be left out. */
  async trustNone(userId: string, { but }: { but?: Browser } = {}): Promise<void> {
    await this.pool.query(
      `update auth.known_browser set trusted_until = null
       where user_id = $1 and browser_id is distinct from $2`,
      [userId, but ? this.idOf(but) : null],
    );
  }
}
