import { Injectable } from '@nestjs/common';
import type { Assignments } from '@closeknit/contracts/assignments';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { CareService } from '../couples/care.service.ts';
import { Clock } from '../platform/clock.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { exerciseIn } from '@closeknit/domain/exercises/in-language';
import { RepetitionsService } from './giving/repetitions.service.ts';
import { OpenedAnswers } from './answers/opened-answers.service.ts';
import { AssignmentNotes } from './assignment-notes.service.ts';
import { AssignmentRow } from './assignment.entity.ts';
import { type PartRow, partOf, reliefOf, stateOf, toldTo } from './assignment-view.ts';
import { ReliefWords } from './relief/relief-words.service.ts';
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
    private readonly words: ReliefWords,
    private readonly care: CareService,
    private readonly repetitions: RepetitionsService,
  ) {}

  /** All exercises of a couple, latest first, with what the therapist may read. */
  async ofCouple(coupleId: string, actor: MemberActor): Promise<Assignments> {
    await this.care.require(actor, 'assignments:read', coupleId);
    const rows = await this.db
      .of(AssignmentRow)
      .find({ where: { coupleId }, order: { givenAt: 'DESC', id: 'DESC' } });
    const parts = await this.db.query<PartRow>(
      `select part.id, part.practice_id as "practiceId", part.assignment_id, part.done_at,
              part.moved_at, part.relief, part.relieved_at, part.sealed_word as "sealedWord",
              partner.id as partner_id,
              partner.place, partner.first_name
       from assignment_part part join partner on partner.id = part.partner_id
       where part.couple_id = $1 order by partner.place`,
      [coupleId],
    );
    const locale = await this.shelf.locale();
    const answers = toldTo(locale, rows, await this.answers.ofCouple(coupleId));
    const today = this.lastToday();
    const notes = await Promise.all(rows.map((row) => this.notes.of(row)));
    const repeats = await this.repetitions.toldIn(coupleId);
    const words = new Map(
      await Promise.all(parts.map(async (part) => [part, await this.words.of(part)] as const)),
    );
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
          givenTo: row.givenTo,
          repeats: repeats.get(row.id) ?? null,
          isAgain: row.againOf !== null,
          parts: own.map((part) => ({
            ...partOf(part, row, answers),
            relief: reliefOf(part, words.get(part)),
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
