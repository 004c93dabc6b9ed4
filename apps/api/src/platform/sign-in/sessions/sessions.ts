import { Inject, Injectable } from '@nestjs/common';
import type { Actor, MemberActor } from '@closeknit/domain/access/actor';
import { PinoLogger } from 'nestjs-pino';
import type pg from 'pg';
import { Clock } from '../../clock.ts';
import { AUTH_POOL } from '../auth.ts';
import { Cookies } from './cookies.ts';

const MINUTES_CONFIRMED = 10;

interface Row {
  session_id: string;
  user_id: string;
  practice_id: string | null;
  practice_name: string;
  kind: 'member' | 'partner';
  actor_id: string;
  role: MemberActor['role'] | null;
  couple_id: string | null;
  shared_device: boolean;
  is_strong: boolean;
  second_factor_demanded: boolean;
  idle_minutes: number;
  has_timed_out: boolean;
  is_seen: boolean;
  confirmed_at: Date | null;
}

/** A place a person has, and what its practice asks of those who take it. */
export interface HeldSeat {
  readonly practiceId: string;
  readonly practiceName: string;
  readonly kind: 'member' | 'partner';
  readonly actorId: string;
  readonly role: MemberActor['role'] | null;
  readonly coupleId: string | null;
  readonly demandsSecondFactor: boolean;
}

/** A session as one request finds it. The first seat is the one it sits in. */
export interface Session {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly seats: readonly HeldSeat[];
  readonly sharedDevice: boolean;
  readonly idleMinutes: number;
  readonly hasTimedOut: boolean;
  readonly secondFactorNeeded: boolean;
  /** Until when nothing about signing in needs another confirmation; epoch milliseconds. */
  readonly confirmedUntil: number;
}

/**
 * Turns the session cookie into who is asking, in one query. better-auth makes sessions;
 * reading one is ours because it happens at every request.
 */
@Injectable()
export class Sessions {
  constructor(
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
    private readonly log: PinoLogger,
  ) {}

  async read(cookies: string | undefined): Promise<Session | null> {
    const token = this.cookies.read(cookies, 'session_token');
    if (!token) return null;
    const { rows } = await this.pool.query<Row>({
      name: 'seats-of',
      text: 'select * from auth.seats_of($1, $2)',
      values: [token, this.clock.shift()],
    });
    const [first] = rows;
    if (!first) return null;
    if (!first.has_timed_out && !first.is_seen) this.note(first.session_id);
    return sessionFrom(token, first, rows);
  }

  // Beside the request, which does not wait for it; a mark lost is made by the next one.
  private note(sessionId: string): void {
    const now = this.clock.instant();
    this.pool
      .query('update auth.session set seen_at = $2 where id = $1 and seen_at < $2', [
        sessionId,
        now,
      ])
      .catch((fault: unknown) => {
        const name = fault instanceof Error ? fault.name : typeof fault;
        this.log.warn({ fault: name }, 'a session could not be marked as seen');
      });
  }
}

function sessionFrom(token: string, first: Row, rows: readonly Row[]): Session {
  const confirmedAt = first.confirmed_at?.getTime() ?? -Infinity;
  return {
    id: first.session_id,
    token,
    userId: first.user_id,
    seats: rows.filter(({ practice_id }) => practice_id !== null).map(seatFrom),
    sharedDevice: first.shared_device,
    idleMinutes: first.idle_minutes,
    hasTimedOut: first.has_timed_out,
    secondFactorNeeded: first.second_factor_demanded && !first.is_strong,
    confirmedUntil: confirmedAt + MINUTES_CONFIRMED * 60_000,
  };
}

function seatFrom(row: Row): HeldSeat {
  return {
    practiceId: row.practice_id as string,
    practiceName: row.practice_name,
    kind: row.kind,
    actorId: row.actor_id,
    role: row.role,
    coupleId: row.couple_id,
    demandsSecondFactor: row.second_factor_demanded,
  };
}

/** Who sits in this seat. */
export function actorAt(seat: HeldSeat, userId: string): Actor {
  const { actorId: id, practiceId } = seat;
  return seat.kind === 'member'
    ? { kind: 'member', id, practiceId, userId, role: seat.role as MemberActor['role'] }
    : { kind: 'partner', id, practiceId, userId, coupleId: seat.coupleId as string };
}
