import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { screening } from '@closeknit/domain/safety/screening';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

/** Asking both partners about safety. No mail goes out: they find it at their own page. */
@Injectable()
export class SafetyAskingService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
  ) {}

  /** Asks both at once; asked already, it stays as it is. */
  async ask(coupleId: string, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'safety:ask', coupleId);
    await this.db.query(
      `insert into safety_asking (couple_id, version, asked_at) values ($1, $2, $3)
       on conflict (practice_id, couple_id) where closed_at is null do nothing`,
      [coupleId, screening.version, this.clock.instant()],
    );
  }

  /** Takes the questions away from both at once, whoever has answered. */
  async close(coupleId: string, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'safety:ask', coupleId);
    await this.db.query(
      'update safety_asking set closed_at = $2 where couple_id = $1 and closed_at is null',
      [coupleId, this.clock.instant()],
    );
  }

  /** The therapist has read what there is by now. */
  async seen(coupleId: string, actor: MemberActor): Promise<void> {
    await this.care.require(actor, 'safety:ask', coupleId);
    await this.db.query(
      'update safety_screening set seen_at = $2 where couple_id = $1 and seen_at is null',
      [coupleId, this.clock.instant()],
    );
  }

  /** Names who besides the therapists reads what is answered from now on. */
  async nameLead(memberId: string | null): Promise<void> {
    if (memberId && !(await this.canLead(memberId))) throw new Refused('not-here', '/memberId');
    await this.db.query('update practice set safety_lead_id = $1 where id = current_practice()', [
      memberId,
    ]);
  }

  private async canLead(memberId: string): Promise<boolean> {
    const seat = await this.db.one(
      `select from auth.seat where actor_id = $1 and kind = 'member' and role <> 'assistant'`,
      [memberId],
    );
    return seat !== null;
  }
}
