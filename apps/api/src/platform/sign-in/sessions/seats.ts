import { Inject, Injectable } from '@nestjs/common';
import type { MemberActor } from '@closeknit/domain/access/actor';
import type pg from 'pg';
import { Audit } from '../../audit/audit.ts';
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
    const seat = await this.db.one<{ practice_id: string }>(
      `insert into auth.seat (user_id, kind, actor_id, role, used_at)
       values ($1, 'member', $2, $3, current_instant()) returning practice_id`,
      [userId, memberId, role],
    );
    const practiceId = seat?.practice_id ?? '';
    this.audit.note({ kind: 'member', id: memberId, role, practiceId }, 'seats:take');
  }

  async seatPartner(userId: string, partnerId: string, coupleId: string): Promise<void> {
    const seat = await this.db.one<{ practice_id: string }>(
      `insert into auth.seat (user_id, kind, actor_id, couple_id, used_at)
       values ($1, 'partner', $2, $3, current_instant()) returning practice_id`,
      [userId, partnerId, coupleId],
    );
    const partner = {
      kind: 'partner',
      id: partnerId,
      practiceId: seat?.practice_id ?? '',
    } as const;
    this.audit.note(partner, 'seats:take', { coupleId, partnerId });
  }
}
