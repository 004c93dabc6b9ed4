import { Inject, Injectable } from '@nestjs/common';
import type { MemberActor } from '@closeknit/domain/access/actor';
import type pg from 'pg';
import { PracticeDb } from '../tenancy/practice-db.ts';
import { AUTH_POOL } from './auth.ts';

interface Held {
  readonly practiceId: string;
  readonly kind: 'member' | 'partner';
  readonly actorId: string;
}

/** Where people sit: taking a seat is what lets an account into a practice. */
@Injectable()
export class Seats {
  constructor(
    private readonly db: PracticeDb,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
  ) {}

  /** Every seat of this person, in whatever practice; the one used last comes first. */
  async heldBy(userId: string): Promise<readonly Held[]> {
    const { rows } = await this.pool.query<Held>(
      `select practice_id as "practiceId", kind, actor_id as "actorId" from auth.seats_held($1)`,
      [userId],
    );
    return rows;
  }

  /** Remembers that this seat of the practice was the last one taken. */
  async use(actorId: string, now: Date): Promise<void> {
    await this.db.query('update auth.seat set used_at = $2 where actor_id = $1', [actorId, now]);
  }

  async seatMember(userId: string, memberId: string, role: MemberActor['role']): Promise<void> {
    await this.db.query(
      `insert into auth.seat (user_id, kind, actor_id, role) values ($1, 'member', $2, $3)`,
      [userId, memberId, role],
    );
  }

  async seatPartner(userId: string, partnerId: string, coupleId: string): Promise<void> {
    await this.db.query(
      `insert into auth.seat (user_id, kind, actor_id, couple_id) values ($1, 'partner', $2, $3)`,
      [userId, partnerId, coupleId],
    );
  }
}
