import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Assignment, Assignments, AssignExercise } from '@closeknit/contracts/assignments';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { CareService } from '../couples/care.service.ts';
import { StandingService } from '../couples/standing.service.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { exerciseIn } from '@closeknit/domain/exercises/in-language';
import { OpenedAnswers } from './answers/opened-answers.service.ts';
import { AssignmentNotes } from './assignment-notes.service.ts';
import { AssignmentRow } from './assignment.entity.ts';
import { type PartRow, partOf, stateOf, toldTo } from './assignment-view.ts';
import { CoursePlan } from './programmes/course-plan.service.ts';
import { ShelfService } from './shelf/shelf.service.ts';

const HOUR = 60 * 60 * 1000;

/** Exercises given to couples, as their therapist sees them. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly shelf: ShelfService,
    private readonly answers: OpenedAnswers,
    private readonly notes: AssignmentNotes,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly courses: CoursePlan,
  ) {}

  /** Gives both partners an exercise, in the version it has today. */
  async give(coupleId: string, request: AssignExercise, actor: MemberActor): Promise<Assignment> {
    await this.care.require(actor, 'assignments:give', coupleId);
    await this.standing.mustShare(coupleId);
    const exercise = await this.shelf.find(request.exerciseKey);
    const today = await this.earliestToday(coupleId);
    if (!exercise) throw new Refused('unknown-exercise', '/exerciseKey');
    if (request.dueOn < today) throw new Refused('due-in-past', '/dueOn');
    if (request.dueOn > yearsAfter(today, 1)) throw new Refused('too-far', '/dueOn');

    const id = randomUUID();
    await this.db.of(AssignmentRow).insert({
      id,
      coupleId,
      exerciseKey: exercise.key,
      exerciseVersion: exercise.version,
      exercise,
      translations: this.shelf.translationsOf(exercise),
      sealedNote: await this.notes.seal(id, actor.practiceId, request.note),
      dueOn: request.dueOn,
      givenBy: actor.id,
      givenAt: this.clock.instant(),
    });
    await this.db.query(
      `insert into assignment_part (couple_id, assignment_id, partner_id)
       select couple_id, $1, id from partner where couple_id = $2`,
      [id, coupleId],
    );
    return found(
      (await this.ofCouple(coupleId, actor)).assignments.find((given) => given.id === id),
    );
  }

  /** All exercises of a couple, latest first, with what the therapist may read. */
  async ofCouple(coupleId: string, actor: MemberActor): Promise<Assignments> {
    await this.care.require(actor, 'assignments:read', coupleId);
    const rows = await this.db
      .of(AssignmentRow)
      .find({ where: { coupleId }, order: { givenAt: 'DESC', id: 'DESC' } });
    const parts = await this.db.query<PartRow>(
      `select part.assignment_id, part.done_at, part.moved_at, partner.id as partner_id,
              partner.place, partner.first_name
       from assignment_part part join partner on partner.id = part.partner_id
       where part.couple_id = $1 order by partner.place`,
      [coupleId],
    );
    const locale = await this.shelf.locale();
    const answers = toldTo(locale, rows, await this.answers.ofCouple(coupleId));
    const today = this.lastToday();
    const notes = await Promise.all(rows.map((row) => this.notes.of(row)));
    return {
      assignments: rows.map((given, at) => {
        const row = { ...given, exercise: exerciseIn(locale, given) };
        const own = parts.filter((part) => part.assignment_id === row.id);
        return {
          id: row.id,
          exerciseKey: row.exerciseKey,
          title: row.exercise.title,
          mode: row.exercise.mode,
          minutes: row.exercise.minutes,
          dueOn: row.dueOn,
          note: notes[at] ?? '',
          state: stateOf(row, own, today),
          givenAt: row.givenAt.toISOString(),
          parts: own.map((part) => partOf(part, row, answers)),
        };
      }),
    };
  }

  /** Takes an exercise back. What was written stays; the couple is no longer asked. */
  async withdraw(
    { coupleId, assignmentId }: { coupleId: string; assignmentId: string },
    actor: MemberActor,
  ): Promise<void> {
    await this.care.require(actor, 'assignments:give', coupleId);
    const row = found(await this.db.of(AssignmentRow).findOneBy({ id: assignmentId, coupleId }));
    if (row.withdrawnAt) return;
    const withdrawnAt = this.clock.instant();
    await this.db.of(AssignmentRow).update({ id: assignmentId }, { withdrawnAt });
    await this.courses.afterAssignment(assignmentId);
  }

  // An exercise is overdue when its day is over everywhere on earth.
  private lastToday(): string {
    return new Date(this.clock.now() - 12 * HOUR).toISOString().slice(0, 10);
  }

  // "Today" is over only when it is over for both: the earliest of their dates counts.
  private async earliestToday(coupleId: string): Promise<string> {
    const zones = await this.db.query<{ zone: string }>(
      `select coalesce(contact.zone, practice.zone) as zone
       from partner_contact contact cross join practice where contact.couple_id = $1`,
      [coupleId],
    );
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now());
    const days = zones.map(({ zone }) => now.toZonedDateTimeISO(zone).toPlainDate().toString());
    return days.toSorted()[0] ?? '';
  }
}

function yearsAfter(day: string, years: number): string {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}
