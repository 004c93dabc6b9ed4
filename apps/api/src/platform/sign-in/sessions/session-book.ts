import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Clock } from '../../clock.ts';
import { Refused } from '../../http/refused.ts';
import { AUTH, AUTH_POOL, type Auth } from '../auth.ts';
import type { Browser } from '../browser.ts';
import { Cookies } from './cookies.ts';
import { KnownBrowsers } from '../failing/known-browsers.ts';
import { Seats } from './seats.ts';

const FORTNIGHT = 14 * 24 * 60 * 60;

/** What a person has shown to come in. */
export interface Shown {
  readonly sharedDevice?: boolean;
  /** A second factor, a passkey, or a browser trusted since one of them. */
  readonly isStrong: boolean;
  /** All that is asked for when something about signing in is to be changed. */
  readonly isConfirmed: boolean;
  /** Whether this browser is to do without a second factor for a while. */
  readonly trusts?: boolean;
}

/** Makes, marks and ends sessions. */
@Injectable()
export class SessionBook {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly cookies: Cookies,
    private readonly browsers: KnownBrowsers,
    private readonly seats: Seats,
  ) {}

  /** Signs a person in at this browser, in the seat used last. Whoever was signed in there is out. */
  async begin(userId: string, browser: Browser, shown: Shown): Promise<void> {
    const [seat] = await this.seats.heldBy(userId);
    if (!seat) throw new Refused('not-allowed');

    await this.end(browser);
    const { id, token } = await this.row(userId, browser);
    const now = this.clock.instant();
    const { sharedDevice = false, isStrong, isConfirmed } = shown;
    await this.pool.query(
      `update auth.session set seat = $2, seen_at = $3, shared_device = $4, is_strong = $5,
              confirmed_at = $6 where id = $1`,
      [id, seat.actorId, now, sharedDevice, isStrong, isConfirmed ? now : null],
    );
    await this.seats.use(seat, now);
    await this.browsers.remember(browser, userId, shown);
    const seconds = sharedDevice ? {} : { seconds: FORTNIGHT };
    this.cookies.keep(browser, 'session_token', { value: token, ...seconds });
  }

  /** Ends the session of this browser, if it has one. */
  async end(browser: Browser): Promise<void> {
    const token = this.cookies.read(browser.cookies, 'session_token');
    if (!token) return;
    await this.pool.query('delete from auth.session where token = $1', [token]);
    this.cookies.drop(browser, 'session_token');
  }

  /** Ends one session of this person; another's is left alone. */
  async endOne(userId: string, sessionId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'delete from auth.session where id = $1 and "userId" = $2',
      [sessionId, userId],
    );
    return rowCount === 1;
  }

  /** Ends every session of this person but one, and every sign-in that is half done. */
  async endOthers(userId: string, keptId: string | null): Promise<void> {
    await this.pool.query(
      `delete from auth.session where "userId" = $1 and id is distinct from $2`,
      [userId, keptId],
    );
    await this.pool.query('delete from auth.challenge where user_id = $1', [userId]);
  }

  async confirm(sessionId: string, { isStrong }: { isStrong: boolean }): Promise<void> {
    await this.pool.query(
      'update auth.session set confirmed_at = $2, is_strong = is_strong or $3 where id = $1',
      [sessionId, this.clock.instant(), isStrong],
    );
  }

  /** What was a second factor is none any more. */
  async weaken(userId: string): Promise<void> {
    await this.pool.query('update auth.session set is_strong = false where "userId" = $1', [
      userId,
    ]);
  }

  async stay(sessionId: string): Promise<void> {
    await this.pool.query('update auth.session set seen_at = $2 where id = $1', [
      sessionId,
      this.clock.instant(),
    ]);
  }

  async sit(sessionId: string, actorId: string): Promise<void> {
    await this.pool.query('update auth.session set seat = $2 where id = $1', [sessionId, actorId]);
  }

  private async row(userId: string, browser: Browser): Promise<{ id: string; token: string }> {
    const { internalAdapter } = await this.auth.$context;
    const createdAt = this.clock.instant();
    await this.pool.query('delete from auth.session where "userId" = $1 and "expiresAt" <= $2', [
      userId,
      createdAt,
    ]);
    const times = {
      createdAt,
      updatedAt: createdAt,
      expiresAt: new Date(createdAt.getTime() + FORTNIGHT * 1000),
    };
    const said = { userAgent: browser.userAgent, ipAddress: '' };
    return internalAdapter.createSession(userId, false, { ...times, ...said }, true);
  }
}
