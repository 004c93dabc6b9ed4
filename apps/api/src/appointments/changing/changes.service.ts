import { Injectable } from '@nestjs/common';
import type { Occasion } from '@closeknit/domain/reminders/appointment-reminders';
import { mayUndo, undoableUntil } from '@closeknit/domain/scheduling/changing';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { CoursePlan } from '../../exercises/programmes/course-plan.service.ts';
import { AppointmentMailsService } from '../appointment-mails.service.ts';
import { APPOINTMENT_VIEW, type ViewRow } from '../appointment-views.ts';
import { FreeTimes } from './free-times.service.ts';

/** Who changes a session; what couples do is counted, and may be late. */
export interface ChangedBy {
  readonly id: string;
  readonly isCouple: boolean;
}

/** What is written of a session that begins at `startsAt` from then on. */
interface Change {
  readonly startsAt: number;
  readonly sql: string;
  readonly facts: readonly unknown[];
}

/**
 * Moves, cancels and brings back sessions, with what follows. Whoever changed one may undo it for three
 * minutes; until then nobody is told.
 */
@Injectable()
export class ChangesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly times: FreeTimes,
    private readonly mails: AppointmentMailsService,
    private readonly courses: CoursePlan,
  ) {}

  async view(id: string): Promise<ViewRow> {
    return found(await this.db.one<ViewRow>(`${APPOINTMENT_VIEW} where appointment.id = $1`, [id]));
  }

  async move(before: ViewRow, startsAt: number, by: ChangedBy): Promise<ViewRow> {
    const minutes = (before.ends.getTime() - before.starts.getTime()) / 60_000;
    const wanted = { startsAt, minutes, besides: before.id };
    const during = await this.times.take(wanted, before.therapist_id);
    await this.times.orTaken(() =>
      this.change(before, by, {
        startsAt,
        sql: 'during = tstzrange($5, $6), moves = moves + $7',
        facts: [...during, by.isCouple ? 1 : 0],
      }),
    );
    return this.follow(before.id, 'moved');
  }

  async cancel(before: ViewRow, by: ChangedBy & { isLate: boolean }): Promise<ViewRow> {
    await this.change(before, by, {
      startsAt: before.starts.getTime(),
      sql: `state = 'cancelled', is_late = $5`,
      facts: [by.isLate],
    });
    return this.follow(before.id, 'cancelled');
  }

  /** As it was before its last change, if that was one's own, a moment ago, and its time is still free. */
  async undo(row: ViewRow, by: ChangedBy): Promise<ViewRow> {
    const undoUntil = row.undo_until?.getTime() ?? null;
    if (!mayUndo({ changedBy: row.changed_by, undoUntil }, by.id, this.clock.now())) {
      throw new Refused('too-late-to-undo');
    }
    // Their couple may have gone over to a colleague meanwhile, whose time it would take then.
    const undone = await this.times.orTaken(() =>
      this.db.query(
        `update appointment set during = was_during, moves = was_moves, state = 'booked',
                is_late = false, undo_until = null, version = version + 1, changed_at = $2,
                therapist_id = (select therapist_id from couple where id = couple_id)
         where id = $1 and version = $3 and undo_until is not null returning id`,
        [row.id, this.clock.instant(), row.version],
      ),
    );
    if (undone.length === 0) throw new Refused('too-late-to-undo');
    return this.follow(row.id, 'undone');
  }

  private async change(
    { id, version }: ViewRow,
    { id: by }: ChangedBy,
    { startsAt, sql, facts }: Change,
  ): Promise<void> {
    const now = this.clock.now();
    const until = undoableUntil(startsAt, now);
    const changed = await this.db.query(
      `update appointment set was_during = during, was_moves = moves, changed_by = $2,
              undo_until = $3, changed_at = $4, version = version + 1, ${sql}
       where id = $1 and version = $${5 + facts.length} returning id`,
      [id, by, until && new Date(until), new Date(now), ...facts, version],
    );
    // Somebody else changed it between our reading and our writing.
    if (changed.length === 0) throw new Refused('moved', '/startsAt');
  }

  /** The mails and what comes after sessions, planned anew. */
  async follow(id: string, occasion: Occasion | 'undone'): Promise<ViewRow> {
    const row = await this.view(id);
    if (occasion === 'undone') await this.mails.planBack(row);
    else await this.mails.plan(row, occasion);
    await this.courses.afterTurn(row.couple_id);
    return row;
  }
}
