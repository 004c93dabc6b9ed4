import { Injectable } from '@nestjs/common';
import { reachesOther, VISIBILITIES } from '@closeknit/domain/access/privacy';
import type {
  AnswerValue,
  ChooseReaders,
  PortalAssignment,
  SavedAnswer,
  WriteAnswer,
} from '@closeknit/contracts/assignments';
import type { Exercise, Prompt, Visibility } from '@closeknit/contracts/exercises';
import type { OwnPrivacy } from '@closeknit/contracts/portal';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import type { Role } from '@closeknit/domain/exercises/exercise';
import { exerciseIn, keptAs, toldIn } from '@closeknit/domain/exercises/in-language';
import { halfOf, type Relief } from '@closeknit/domain/exercises/relief';
import { OwnDocumentsService } from '../../agreements/own-documents.service.ts';
import { StandingService } from '../../couples/standing.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { Readers } from '../../words/readers.ts';
import { AnswerRow } from '../answer.entity.ts';
import { AssignmentNotes } from '../assignment-notes.service.ts';
import { AssignmentPartRow } from '../assignment-part.entity.ts';
import { AssignmentRow } from '../assignment.entity.ts';
import { AnswerBook } from './answer-book.service.ts';
import { fits } from './answer-kinds.ts';

interface Asked {
  readonly assignmentId: string;
  readonly promptKey: string;
}

interface Reading {
  readonly role: Role;
  readonly relief: Relief | null;
  readonly own: readonly AnswerRow[];
}

/** What one partner does with an assignment: reads it, writes, chooses readers, says it is done. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly book: AnswerBook,
    private readonly notes: AssignmentNotes,
    private readonly standing: StandingService,
    private readonly agreements: OwnDocumentsService,
    private readonly readers: Readers,
  ) {}

  async read(assignmentId: string, actor: PartnerActor): Promise<PortalAssignment> {
    const { row, part } = await this.book.assignment(assignmentId, actor);
    // Before the words are read: what its author takes back first is not seen, and the rest stays.
    await this.db.query('select note_opened($1, $2)', [assignmentId, this.clock.instant()]);
    const answers = inOrder(row, await this.db.of(AnswerRow).findBy({ assignmentId }));
    const own = answers.filter(({ partnerId }) => partnerId === actor.id);
    // The row policies have left out every answer of the other that may not be read.
    const others = answers.filter(({ partnerId }) => partnerId !== actor.id);
    const locale = await this.readers.ofActor();
    const told = (promptKey: string, value: AnswerValue) =>
      toldIn(locale, row, { promptKey, value });
    const exercise = exerciseIn(locale, row);
    const role = await this.roleOf(actor, row);
    return {
      id: row.id,
      exercise: askedOf(exercise, { role, relief: part.relief, own }),
      note: await this.notes.of(row),
      forYouAlone: row.givenTo !== 'both',
      role: exercise.roles?.[role] ?? null,
      dueOn: row.dueOn,
      done: part.doneAt !== null,
      takenBack: row.withdrawnAt !== null,
      relief: part.relief,
      answers: await Promise.all(
        own.map(async (answer) => ({
          promptKey: answer.promptKey,
          value: told(answer.promptKey, await this.book.valueOf(answer)),
          visibility: answer.visibility,
          mayNarrow: mayNarrow(answer),
          revision: answer.revision,
          savedAt: answer.writtenAt.toISOString(),
        })),
      ),
      fromOther: await Promise.all(
        others.map(async (answer) => ({
          promptKey: answer.promptKey,
          value: told(answer.promptKey, await this.book.valueOf(answer)),
        })),
      ),
    };
  }

  /** Saves one answer. A revision that is not the last one seen is refused, not overwritten. */
  async write(
    { assignmentId, promptKey }: Asked,
    request: WriteAnswer,
    actor: PartnerActor,
  ): Promise<SavedAnswer> {
    const reaches = reachesOther(request.visibility);
    await this.standing.mustTake(assignmentId, { shared: reaches });
    await this.agreements.requireSigned(actor);
    const own = await this.book.assignmentHeld(assignmentId, actor);
    // Words under way are kept; since it can no longer be done, they never reach the other.
    const takenBack = own.row.withdrawnAt !== null;
    if (takenBack && own.part.doneAt) throw new Refused('withdrawn');
    const role = await this.roleOf(actor, own.row);
    const prompt = promptsFor(role, own.row.exercise.prompts).find(({ key }) => key === promptKey);
    if (!prompt) throw new Refused('unknown-prompt');
    const value = keptAs(own.row, { promptKey, value: request.value });
    refuseIfAlone(own.row, request.visibility);
    if (!fits(value, prompt)) throw new Refused('wrong-kind', '/value');

    const now = this.clock.instant();
    const saved = await this.book.save({
      ...{ own, promptKey, actor, now },
      request: { ...request, value },
    });
    // Whoever changes what the other reads is not done with it: both are sealed until they are again.
    const concernsOther = reaches || reachesOther(saved.before);
    const doneAt = concernsOther ? null : own.part.doneAt;
    const begunAt = own.part.begunAt ?? now;
    await this.db.of(AssignmentPartRow).update({ id: own.part.id }, { begunAt, doneAt });
    if (concernsOther) await this.book.reveal(assignmentId, now);
    const { revision } = saved;
    return { revision, savedAt: now.toISOString(), ...(takenBack && { takenBack }) };
  }

  /** Chooses who reads an answer, without changing a word of it. */
  async choose(
    { assignmentId, promptKey }: Asked,
    { visibility, revision }: ChooseReaders,
    actor: PartnerActor,
  ): Promise<SavedAnswer> {
    await this.standing.mustTake(assignmentId, { shared: reachesOther(visibility) });
    const own = await this.book.assignmentHeld(assignmentId, actor);
    refuseIfAlone(own.row, visibility);
    const answer = found(await this.book.find(own, promptKey, actor));
    if (answer.revision !== revision) throw new Refused('changed-elsewhere');
    if (answer.revealedAt) await this.standing.mustTake(assignmentId, { shared: true });

    const chosen = await this.book.showTo(answer, visibility);
    await this.book.reveal(assignmentId, this.clock.instant());
    return { revision: chosen, savedAt: answer.writtenAt.toISOString() };
  }

  async done(assignmentId: string, actor: PartnerActor): Promise<void> {
    await this.standing.mustTake(assignmentId, { shared: true });
    const own = await this.book.assignmentHeld(assignmentId, actor);
    if (own.row.withdrawnAt) throw new Refused('withdrawn');
    await this.book.finish(own, this.clock.instant());
  }

  /** A partner's own answers and who may read each. */
  async privacy(actor: PartnerActor): Promise<OwnPrivacy> {
    const answers = await this.db
      .of(AnswerRow)
      .find({ where: { partnerId: actor.id }, order: { writtenAt: 'DESC', id: 'DESC' } });
    const assignments = await this.db.of(AssignmentRow).findBy({ coupleId: actor.coupleId });
    const locale = await this.readers.ofActor();
    const told = answers.flatMap((answer) => {
      const row = assignments.find(({ id }) => id === answer.assignmentId);
      const exercise = row && exerciseIn(locale, row);
      const prompt = exercise?.prompts.find(({ key }) => key === answer.promptKey);
      return row && exercise && prompt ? [{ answer, row, prompt, title: exercise.title }] : [];
    });
    return {
      answers: await Promise.all(
        told.map(async ({ answer, row, prompt, title }) => ({
          assignmentId: answer.assignmentId,
          title,
          prompt,
          value: toldIn(locale, row, {
            promptKey: prompt.key,
            value: await this.book.valueOf(answer),
          }),
          visibility: answer.visibility,
          mayNarrow: mayNarrow(answer),
          forYouAlone: row.givenTo !== 'both',
          revision: answer.revision,
          writtenAt: answer.writtenAt.toISOString(),
        })),
      ),
    };
  }

  private async roleOf(actor: PartnerActor, { oneIs }: AssignmentRow): Promise<Role> {
    const row = await this.db.one<{ place: 'first' | 'second' }>(
      'select place from partner where id = $1',
      [actor.id],
    );
    return found(row).place === oneIs ? 'one' : 'other';
  }
}

// By the questions: the order rows lie in may tell what was written between them, and when.
function inOrder({ exercise }: AssignmentRow, answers: readonly AnswerRow[]): AnswerRow[] {
  const keys = exercise.prompts.map(({ key }) => key);
  return answers.toSorted(
    (one, other) => keys.indexOf(one.promptKey) - keys.indexOf(other.promptKey),
  );
}

// Only whether it can still be taken back: when the other came by is theirs.
function mayNarrow({ openedAt, visibility }: AnswerRow): boolean {
  return openedAt === null && visibility !== VISIBILITIES[0];
}

/** What one partner is asked: their role's questions, and half of them where all is too much. */
function askedOf(exercise: Exercise, { role, relief, own }: Reading): PortalAssignment['exercise'] {
  const { title, mode, invitation } = exercise;
  const whole = { ...exercise, prompts: promptsFor(role, exercise.prompts) };
  const answered = own.map(({ promptKey }) => promptKey);
  const { minutes, prompts } = relief === 'halved' ? halfOf(whole, answered) : whole;
  return { title, mode, minutes, invitation, prompts };
}

function promptsFor(role: Role, prompts: readonly Prompt[]): Prompt[] {
  return prompts.filter(({ asks }) => asks === 'both' || asks === role);
}

// The other does not know of it, and nothing in it can be meant for them.
function refuseIfAlone({ givenTo }: AssignmentRow, visibility: Visibility): void {
  if (givenTo !== 'both' && reachesOther(visibility))
    throw new Refused('for-you-alone', '/visibility');
}
