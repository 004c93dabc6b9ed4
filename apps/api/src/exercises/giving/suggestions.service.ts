import { Injectable } from '@nestjs/common';
import type { Suggestions } from '@closeknit/contracts/assignments';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { type Reason, suggestionsFrom } from '@closeknit/domain/exercises/suggestions';
import { TrendsService } from '../../check-ins/trends.service.ts';
import { CareService } from '../../couples/care.service.ts';
import { Clock } from '../../platform/clock.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ShelfService } from '../shelf/shelf.service.ts';

/** How many weeks of check-ins are looked at. */
const WEEKS = 6;
const LATELY = 8 * 7 * 24 * 60 * 60_000;

/** Exercises that answer what the last check-ins of a couple say. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
    private readonly trends: TrendsService,
    private readonly shelf: ShelfService,
  ) {}

  async forCouple(coupleId: string, actor: MemberActor): Promise<Suggestions> {
    await this.care.require(actor, 'assignments:give', coupleId);
    const lines = await this.trends.signsOf(coupleId, WEEKS);
    const { exercises } = await this.shelf.all();
    const besides = await this.givenLately(coupleId);
    const nameOf = new Map(lines.map(({ partnerId, firstName }) => [partnerId, firstName]));
    const told = (reason: Reason) => ({
      ...reason,
      firstName: nameOf.get(reason.partnerId) ?? '',
      from: reason.kind === 'fell' ? reason.from : null,
      to: reason.kind === 'fell' ? reason.to : reason.at,
      weeks: reason.kind === 'fell' ? reason.weeks : null,
    });
    return {
      suggestions: suggestionsFrom(exercises, { lines, besides }).map(({ exercise, reasons }) => ({
        exerciseKey: exercise.key,
        ...{ title: exercise.title, minutes: exercise.minutes },
        reasons: reasons.map(told),
      })),
    };
  }

  /** What was given lately, and what a running programme will bring anyway. */
  private async givenLately(coupleId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ key: string }>(
      `select exercise_key as key from assignment where couple_id = $1 and given_at > $2
       union select exercise_key from course_item join course on course.id = course_id
       where course.couple_id = $1 and stopped_at is null and over_at is null
         and delivered_at is null and skipped_at is null`,
      [coupleId, new Date(this.clock.now() - LATELY)],
    );
    return new Set(rows.map(({ key }) => key));
  }
}
