import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AnswerValue,
  PortalAssignment,
  SavedAnswer,
  WriteAnswer,
} from '@closeknit/contracts/assignments';
import type { Prompt, Visibility } from '@closeknit/contracts/exercises';
import type { OwnPrivacy } from '@closeknit/contracts/portal';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { Clock } from '../platform/clock.ts';
import { Safe } from '../platform/encryption/safe.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { AnswerRow } from './answer.entity.ts';
import { fits } from './answer-kinds.ts';
import { AssignmentNotes } from './assignment-notes.service.ts';
import { AssignmentPartRow } from './assignment-part.entity.ts';
import { AssignmentRow } from './assignment.entity.ts';

/** What one partner does with an assignment: reads it, writes, and says it is done. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
    private readonly notes: AssignmentNotes,
  ) {}

  async read(assignmentId: string, actor: PartnerActor): Promise<PortalAssignment> {
    const { row, part } = await this.assignment(assignmentId, actor);
    const answers = await this.db.of(AnswerRow).findBy({ assignmentId });
    const own = answers.filter(({ partnerId }) => partnerId === actor.id);
    // The row policies have left out every answer of the other that may not be read.
    const others = answers.filter(({ partnerId }) => partnerId !== actor.id);
    const { title, mode, minutes, invitation, prompts } = row.exercise;
    const place = await this.placeOf(actor);
    return {
      id: row.id,
      exercise: { title, mode, minutes, invitation, prompts: promptsFor(place, prompts) },
      note: await this.notes.of(row),
      dueOn: row.dueOn,
      done: part.doneAt !== null,
      answers: await Promise.all(
        own.map(async (answer) => ({
          promptKey: answer.promptKey,
          value: await this.valueOf(answer),
          visibility: answer.visibility,
          revision: answer.revision,
          savedAt: answer.writtenAt.toISOString(),
        })),
      ),
      fromOther: await Promise.all(
        others.map(async (answer) => ({
          promptKey: answer.promptKey,
          value: await this.valueOf(answer),
        })),
      ),
    };
  }

  /** Saves one answer. A revision that is not the last one seen is refused, not overwritten. */
  async write(
    { assignmentId, promptKey }: { assignmentId: string; promptKey: string },
    request: WriteAnswer,
    actor: PartnerActor,
  ): Promise<SavedAnswer> {
    const { row, part } = await this.assignment(assignmentId, actor);
    if (row.withdrawnAt) throw new Refused('withdrawn');
    const place = await this.placeOf(actor);
    const prompt = promptsFor(place, row.exercise.prompts).find(({ key }) => key === promptKey);
    if (!prompt) throw new Refused('unknown-prompt');
    if (!fits(request.value, prompt)) throw new Refused('wrong-kind', '/value');

    const now = this.clock.instant();
    const saved = await this.save({ row, promptKey, request, actor, now });
    // Whoever changes a sealed answer is not done with it: both are sealed until they are again.
    const isSealed = [saved.before, request.visibility].includes('when-both-answered');
    const doneAt = isSealed ? null : part.doneAt;
    const begunAt = part.begunAt ?? now;
    await this.db.of(AssignmentPartRow).update({ id: part.id }, { begunAt, doneAt });
    if (isSealed) await this.reveal(assignmentId, now);
    return { revision: saved.revision, savedAt: now.toISOString() };
  }

  async done(assignmentId: string, actor: PartnerActor): Promise<void> {
    const { row, part } = await this.assignment(assignmentId, actor);
    if (row.withdrawnAt) throw new Refused('withdrawn');
    const now = this.clock.instant();
    const change = { doneAt: now, begunAt: part.begunAt ?? now };
    if (!part.doneAt) await this.db.of(AssignmentPartRow).update({ id: part.id }, change);
    await this.reveal(assignmentId, now);
  }

  /** A partner's own answers and who may read each. */
  async privacy(actor: PartnerActor): Promise<OwnPrivacy> {
    const answers = await this.db
      .of(AnswerRow)
      .find({ where: { partnerId: actor.id }, order: { writtenAt: 'DESC' } });
    const assignments = await this.db.of(AssignmentRow).findBy({ coupleId: actor.coupleId });
    return {
      answers: answers.flatMap(({ assignmentId, promptKey, visibility, writtenAt }) => {
        const exercise = assignments.find(({ id }) => id === assignmentId)?.exercise;
        const question = exercise?.prompts.find(({ key }) => key === promptKey)?.question;
        if (!exercise || !question) return [];
        const written = writtenAt.toISOString();
        const { title } = exercise;
        return [{ assignmentId, title, promptKey, question, visibility, writtenAt: written }];
      }),
    };
  }

  private async reveal(assignmentId: string, now: Date): Promise<void> {
    await this.db.query('select reveal_when_both($1, $2)', [assignmentId, now]);
  }

  private async save(saving: {
    row: AssignmentRow;
    promptKey: string;
    request: WriteAnswer;
    actor: PartnerActor;
    now: Date;
  }): Promise<{ revision: number; before: Visibility | undefined }> {
    const { row, promptKey, request, actor, now } = saving;
    const known = await this.db
      .of(AnswerRow)
      .findOneBy({ assignmentId: row.id, partnerId: actor.id, promptKey });
    if ((known?.revision ?? 0) !== request.revision) throw new Refused('changed-elsewhere');

    const id = known?.id ?? randomUUID();
    const place = { table: 'answer', column: 'sealed_value', row: id } as const;
    const sealedValue = await this.safe.seal(actor.practiceId, request.value, place);
    const revision = request.revision + 1;
    const facts = [id, actor.coupleId, row.id, actor.id, promptKey, request.visibility];
    const written = await this.db.one<{ revision: number }>(
      `insert into answer (id, couple_id, assignment_id, partner_id, prompt_key, visibility,
                           sealed_value, revision, written_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (practice_id, assignment_id, partner_id, prompt_key) do update
       set visibility = excluded.visibility, sealed_value = excluded.sealed_value,
           revision = excluded.revision, written_at = excluded.written_at, revealed_at = null
       where answer.revision = excluded.revision - 1 and answer.id = excluded.id
       returning revision`,
      [...facts, sealedValue, revision, now],
    );
    if (!written) throw new Refused('changed-elsewhere');
    return { revision: written.revision, before: known?.visibility };
  }

  private async assignment(assignmentId: string, actor: PartnerActor) {
    const { coupleId, id: partnerId } = actor;
    const row = found(await this.db.of(AssignmentRow).findOneBy({ id: assignmentId, coupleId }));
    const part = await this.db.of(AssignmentPartRow).findOneBy({ assignmentId, partnerId });
    return { row, part: found(part) };
  }

  private async placeOf(actor: PartnerActor): Promise<'first' | 'second'> {
    const row = await this.db.one<{ place: 'first' | 'second' }>(
      'select place from partner where id = $1',
      [actor.id],
    );
    return found(row).place;
  }

  private valueOf({ id, practiceId, sealedValue }: AnswerRow): Promise<AnswerValue> {
    return this.safe.open(practiceId, sealedValue, {
      table: 'answer',
      column: 'sealed_value',
      row: id,
    });
  }
}

function promptsFor(place: 'first' | 'second', prompts: readonly Prompt[]): Prompt[] {
  return prompts.filter(({ asks }) => asks === 'both' || asks === place);
}
