import { Injectable } from '@nestjs/common';
import type { Assignments } from '@closeknit/contracts/assignments';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { exerciseIn } from '@closeknit/domain/exercises/in-language';
import { RepetitionsService } from './giving/repetitions.service.ts';
import { OpenedAnswers } from './answers/opened-answers.service.ts';
import { insteadOf, partOf, reliefOf, stateOf, toldTo } from './assignment-view.ts';
import { GivenRows } from './given-rows.service.ts';
import { ShelfService } from './shelf/shelf.service.ts';

const HOUR = 60 * 60 * 1000;

/** Exercises given to couples, as their therapist sees them. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly clock: Clock,
    private readonly given: GivenRows,
    private readonly shelf: ShelfService,
    private readonly answers: OpenedAnswers,
    private readonly care: CareService,
    private readonly repetitions: RepetitionsService,
  ) {}

  /** All exercises of a couple, latest first, with what the therapist may read. */
  async ofCouple(coupleId: string, actor: MemberActor): Promise<Assignments> {
    await this.care.require(actor, 'assignments:read', coupleId);
    const { rows: given, parts } = await this.given.ofCouple(coupleId);
    const locale = await this.shelf.locale();
    const rows = given.map((row) => ({ ...row, exercise: exerciseIn(locale, row) }));
    const answers = toldTo(locale, given, await this.answers.ofCouple(coupleId));
    const today = this.lastToday();
    const repeats = await this.repetitions.toldIn(coupleId);
    return {
      assignments: rows.map((row) => {
        const own = parts.filter((part) => part.assignment_id === row.id);
        return {
          id: row.id,
          exerciseKey: row.exerciseKey,
          title: row.exercise.title,
          mode: row.exercise.mode,
          minutes: row.exercise.minutes,
          dueOn: row.dueOn,
          note: row.note,
          state: stateOf(row, own, today),
          givenAt: row.givenAt.toISOString(),
          givenTo: row.givenTo,
          repeats: repeats.get(row.id) ?? null,
          isAgain: row.againOf !== null,
          inPlaceOf: rows.find(({ id }) => id === row.inPlaceOf)?.exercise.title ?? null,
          parts: own.map((part) => ({
            ...partOf(part, row, answers),
            relief: reliefOf(part, part.word),
            instead: insteadOf(part, rows),
          })),
        };
      }),
    };
  }

  // An exercise is overdue when its day is over everywhere on earth.
  private lastToday(): string {
    return new Date(this.clock.now() - 12 * HOUR).toISOString().slice(0, 10);
  }
}
