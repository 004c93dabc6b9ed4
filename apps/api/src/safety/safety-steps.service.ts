import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NoteStep, ProtocolStep } from '@closeknit/contracts/safety';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { Clock } from '../platform/clock.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { SafetyStepRow } from './safety-step.entity.ts';

/** One step about one partner. */
interface Which {
  readonly coupleId: string;
  readonly partnerId: string;
  readonly step: ProtocolStep;
}

/** What is done, step by step, about what a partner answered. */
@Injectable()
export class SafetyStepsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
  ) {}

  async note(which: Which, { done, note }: NoteStep, actor: MemberActor): Promise<void> {
    const { coupleId, partnerId, step } = which;
    found(
      await this.db.one(
        'select from safety_screening where couple_id = $1 and partner_id = $2 limit 1',
        [coupleId, partnerId],
      ),
    );
    const id = await this.idOf(which);
    const place = { table: 'safety_step', column: 'sealed_note', row: id } as const;
    const sealedNote = await this.safe.seal(actor.practiceId, note.trim(), place);
    await this.db.query(
      `insert into safety_step
         (id, couple_id, partner_id, step, is_done, sealed_note, member_id, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (practice_id, id) do update set is_done = excluded.is_done,
         sealed_note = excluded.sealed_note, member_id = excluded.member_id,
         changed_at = excluded.changed_at`,
      [id, coupleId, partnerId, step, done, sealedNote, actor.id, this.clock.instant()],
    );
  }

  private async idOf({ partnerId, step }: Which): Promise<string> {
    const row = await this.db.of(SafetyStepRow).findOneBy({ partnerId, step });
    return row?.id ?? randomUUID();
  }
}
