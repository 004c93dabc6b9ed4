import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OwnQuestions } from '@closeknit/contracts/safety-open';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { type SafetyAnswers, screening } from '@closeknit/domain/safety/screening';
import { Clock } from '../platform/clock.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { sealable } from './sealed-answers.ts';

/**
 * Questions about safety, at one partner's own page. What is answered is put away and not looked
 * at: whatever it says, the same is done, and the same is said.
 */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
  ) {}

  /** The same before and after somebody has answered. */
  async read(): Promise<OwnQuestions> {
    const row = await this.db.one<OwnQuestions>(
      `select exists (select from safety_asking where closed_at is null) as open,
              member.name as "therapistName",
              (select lead.name from member lead
               where lead.id = practice.safety_lead_id and lead.left_at is null)
                as "leadName"
       from couple join member on member.id = couple.therapist_id cross join practice`,
    );
    return found(row);
  }

  async answer(answers: SafetyAnswers, actor: PartnerActor): Promise<void> {
    const { open } = await this.read();
    if (!open) throw new Refused('not-asked');
    const { practiceId, coupleId, id: partnerId } = actor;
    const id = randomUUID();
    const place = { table: 'safety_screening', column: 'sealed_answers', row: id } as const;
    // Not even the id comes back: its author reads nothing of this row.
    await this.db.query(
      `insert into safety_screening
         (id, couple_id, partner_id, version, sealed_answers, written_at, lead_id)
       values ($1, $2, $3, $4, $5, $6, (select safety_lead_id from practice))`,
      [
        ...[id, coupleId, partnerId, screening.version],
        await this.safe.seal(practiceId, sealable(answers), place),
        this.clock.instant(),
      ],
    );
  }
}
