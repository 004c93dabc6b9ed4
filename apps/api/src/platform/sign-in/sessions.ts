import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, MemberActor } from '@closeknit/domain/access/actor';
import type pg from 'pg';
import { CONFIG, type Config } from '../config.ts';
import { AUTH_POOL, cookieOf } from './auth.ts';

interface Seat {
  user_id: string;
  practice_id: string | null;
  kind: 'member' | 'partner' | null;
  actor_id: string;
  role: MemberActor['role'];
  couple_id: string;
}

/**
 * Turns the session cookie into who is asking, in one query. better-auth makes and ends
 * sessions; reading one is ours because it happens at every request.
 */
@Injectable()
export class Sessions {
  private readonly cookie: RegExp;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
  ) {
    const name = cookieOf(config).name.replace('.', '\\.');
    this.cookie = new RegExp(`(?:^|;\\s*)${name}=([^;]+)`);
  }

  async actorFrom(cookies: string | undefined): Promise<Actor | null> {
    const token = this.tokenIn(cookies);
    if (!token) return null;
    const { rows } = await this.pool.query<Seat>({
      name: 'seats-of',
      text: 'select * from auth.seats_of($1)',
      values: [token],
    });
    const seat = rows.find((row) => row.practice_id !== null);
    return seat ? actorAt(seat) : null;
  }

  private tokenIn(cookies: string | undefined): string | null {
    const value = cookies && this.cookie.exec(cookies)?.[1];
    if (!value) return null;
    const [token, signature] = splitOnce(decode(value));
    const expected = createHmac('sha256', this.config.sessionSecret).update(token).digest();
    const given = Buffer.from(signature, 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
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

function splitOnce(value: string): [token: string, signature: string] {
  const dot = value.indexOf('.');
  return dot < 0 ? [value, ''] : [value.slice(0, dot), value.slice(dot + 1)];
}

function actorAt(seat: Seat): Actor {
  const { actor_id: id, practice_id, user_id: userId, role, couple_id: coupleId } = seat;
  const practiceId = practice_id as string;
  return seat.kind === 'member'
    ? { kind: 'member', id, practiceId, userId, role }
    : { kind: 'partner', id, practiceId, userId, coupleId };
}
