import { Inject, Injectable } from '@nestjs/common';
import type { MemberActor } from '@closeknit/domain/access/actor';
import type pg from 'pg';
import { Audit } from '../../audit/audit.ts';
import { violates } from '../../database/faults.ts';
import { Refused } from '../../http/refused.ts';
import { PracticeDb } from '../../tenancy/practice-db.ts';
import { AUTH_POOL } from '../auth.ts';

interface Held {
  readonly practiceId: string;
  readonly kind: 'member' | 'partner';
  readonly actorId: string;
}

/**
 * Where people sit: taking a seat is what lets an account into a practice, and where its person
 * comes in next.
 */
@Injectable()
export class Seats {
  constructor(
    private readonly db: PracticeDb,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
    private readonly audit: Audit,
  ) {}

  /** Every seat of this person, in whatever practice; the one used last comes first. */
  async heldBy(userId: string): Promise<readonly Held[]> {
    const { rows } = await this.pool.query<Held>(
      `select practice_id as "practiceId", kind, actor_id as "actorId" from auth.seats_held($1)`,
      [userId],
    );
    return rows;
  }

  /** Somebody comes in by this seat: it is the one used last from now on, and its practice notes it. */
  async use({ practiceId, actorId: id, kind }: Held, now: Date): Promise<void> {
    await this.db.enter({ kind: 'system', practiceId }, async () => {
      await this.db.query('update auth.seat set used_at = $2 where actor_id = $1', [id, now]);
      this.audit.note({ kind, id, practiceId }, 'sign-in:succeed');
    });
  }

  async seatMember(userId: string, memberId: string, role: MemberActor['role']): Promise<void> {
    const practiceId = await this.take(
      `insert into auth.seat (user_id, kind, actor_id, role, used_at)
       values ($1, 'member', $2, $3, current_instant()) returning practice_id`,
      [userId, memberId, role],
      'partner-here',
    );
    this.audit.note({ kind: 'member', id: memberId, role, practiceId }, 'seats:take');
  }

  async seatPartner(userId: string, partnerId: string, coupleId: string): Promise<void> {
    const practiceId = await this.take(
      `insert into auth.seat (user_id, kind, actor_id, couple_id, used_at)
       values ($1, 'partner', $2, $3, current_instant()) returning practice_id`,
      [userId, partnerId, coupleId],
      'works-here',
    );
    const partner = { kind: 'partner', id: partnerId, practiceId } as const;
    this.audit.note(partner, 'seats:take', { coupleId, partnerId });
  }

  /** Whoever works in a practice and is a partner there would read over their own other's shoulder. */
  private async take(
    sql: string,
    facts: readonly string[],
    onBothSides: 'works-here' | 'partner-here',
  ): Promise<string> {
    try {
      const seat = await this.db.one<{ practice_id: string }>(sql, [...facts]);
      return seat?.practice_id ?? '';
    } catch (fault) {
      if (violates(fault, 'seat_on_one_side')) throw new Refused(onBothSides);
      if (violates(fault, 'seat_once_in_couple')) throw new Refused('same-address');
      throw fault;
    }
  }
}
