import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { PracticeDb } from '../tenancy/practice-db.ts';

/** Where people sit: taking a seat is what lets an account into a practice. */
@Injectable()
export class Seats {
  constructor(private readonly db: PracticeDb) {}

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
