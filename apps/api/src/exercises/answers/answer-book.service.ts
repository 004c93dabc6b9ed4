import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refusalToShow } from '@closeknit/domain/access/privacy';
import type { AnswerValue, WriteAnswer } from '@closeknit/contracts/assignments';
import type { Visibility } from '@closeknit/contracts/exercises';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { violates } from '../../platform/database/faults.ts';
import { Safe } from '../../platform/encryption/safe.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { AnswerRow } from '../answer.entity.ts';
import { AssignmentPartRow } from '../assignment-part.entity.ts';
import { AssignmentRow } from '../assignment.entity.ts';
import { CoursePlan } from '../programmes/course-plan.service.ts';

export interface Own {
  readonly row: AssignmentRow;
  readonly part: AssignmentPartRow;
}

interface Saving {
  readonly own: Own;
  readonly promptKey: string;
  readonly request: WriteAnswer;
  readonly actor: PartnerActor;
  readonly now: Date;
}

/** One partner's answers to one assignment, as they stand in the database. */
@Injectable()
export class AnswerBook {
  constructor(
    private readonly db: PracticeDb,
    private readonly safe: Safe,
    private readonly courses: CoursePlan,
  ) {}

  async assignment(assignmentId: string, actor: PartnerActor): Promise<Own> {
    const { coupleId, id: partnerId } = actor;
    const row = found(await this.db.of(AssignmentRow).findOneBy({ id: assignmentId, coupleId }));
    const part = await this.db.of(AssignmentPartRow).findOneBy({ assignmentId, partnerId });
    return { row, part: found(part) };
  }

  /** The same to be changed: the other's changes wait until this one is committed. */
  async assignmentHeld(assignmentId: string, actor: PartnerActor): Promise<Own> {
    await this.db.query('select from assignment where id = $1 for no key update', [assignmentId]);
    return this.assignment(assignmentId, actor);
  }

  find({ row }: Own, promptKey: string, actor: PartnerActor): Promise<AnswerRow | null> {
    return this.db
      .of(AnswerRow)
      .findOneBy({ assignmentId: row.id, partnerId: actor.id, promptKey });
  }

  ofAuthor({ row }: Own, actor: PartnerActor): Promise<AnswerRow[]> {
    const where = { assignmentId: row.id, partnerId: actor.id };
    return this.db.of(AnswerRow).find({ where, order: { writtenAt: 'ASC', id: 'ASC' } });
  }

  valueOf({ id, practiceId, sealedValue }: AnswerRow): Promise<AnswerValue> {
    return this.safe.open(practiceId, sealedValue, {
      table: 'answer',
      column: 'sealed_value',
      row: id,
    });
  }

  async save(saving: Saving): Promise<{ revision: number; before: Visibility | undefined }> {
    const { own, promptKey, request, actor, now } = saving;
    const known = await this.find(own, promptKey, actor);
    if ((known?.revision ?? 0) !== request.revision) throw new Refused('changed-elsewhere');
    if (known) refuseToShow(known, request.visibility);

    const id = known?.id ?? randomUUID();
    const place = { table: 'answer', column: 'sealed_value', row: id } as const;
    const sealedValue = await this.safe.seal(actor.practiceId, request.value, place);
    const revision = request.revision + 1;
    const facts = [id, actor.coupleId, own.row.id, actor.id, promptKey, request.visibility];
    const written = await this.orRefused(() =>
      this.db.one<{ revision: number }>(
        `insert into answer (id, couple_id, assignment_id, partner_id, prompt_key, visibility,
                             sealed_value, revision, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (practice_id, assignment_id, partner_id, prompt_key) do update
         set visibility = excluded.visibility, sealed_value = excluded.sealed_value,
             revision = excluded.revision, written_at = excluded.written_at, revealed_at = null
         where answer.revision = excluded.revision - 1 and answer.id = excluded.id
         returning revision`,
        [...facts, sealedValue, revision, now],
      ),
    );
    if (!written) throw new Refused('changed-elsewhere');
    return { revision: written.revision, before: known?.visibility };
  }

  /** Chooses other readers for words that stay as they are. */
  async showTo(answer: AnswerRow, visibility: Visibility): Promise<number> {
    refuseToShow(answer, visibility);
    const written = await this.orRefused(() =>
      this.db.one<{ revision: number }>(
        `update answer set visibility = $3, revision = revision + 1,
                revealed_at = case when $3 in ('when-both-answered', 'shared') then revealed_at end
         where id = $1 and revision = $2 returning revision`,
        [answer.id, answer.revision, visibility],
      ),
    );
    if (!written) throw new Refused('changed-elsewhere');
    return written.revision;
  }

  /** One is done: what both have chosen is shown, and what waited for this may come. */
  async finish({ row, part }: Own, now: Date): Promise<void> {
    const change = { doneAt: now, begunAt: part.begunAt ?? now };
    if (!part.doneAt) await this.db.of(AssignmentPartRow).update({ id: part.id }, change);
    await this.reveal(row.id, now);
    await this.courses.afterAssignment(row.id);
  }

  /** Brings what each may read of the other up to what both have chosen and are done with. */
  async reveal(assignmentId: string, now: Date): Promise<void> {
    await this.db.query('select reveal_answers($1, $2)', [assignmentId, now]);
  }

  // The other may have opened it since it was read: then the database itself refuses.
  private async orRefused<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (fault) {
      if (violates(fault, 'answer_opened')) throw new Refused('already-opened', '/visibility');
      throw fault;
    }
  }
}

function refuseToShow({ visibility, openedAt }: AnswerRow, to: Visibility): void {
  const refusal = refusalToShow({ visibility, opened: openedAt !== null }, to);
  if (refusal) throw new Refused(refusal, '/visibility');
}
