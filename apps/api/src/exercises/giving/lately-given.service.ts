import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

const LATELY = 8 * 7 * 24 * 60 * 60_000;

/** The keys of what is not to be suggested again. */
@Injectable()
export class LatelyGiven {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  /** What was given lately, and what a running programme will bring anyway. */
  async of(coupleId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ key: string }>(
      `select exercise_key as key from assignment where couple_id = $1 and given_at > $2
       union select exercise_key from course_item join course on course.id = course_id
       where course.couple_id = $1 and stopped_at is null and over_at is null
         and delivered_at is null and skipped_at is null`,
      [coupleId, new Date(this.clock.now() - LATELY)],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** When each exercise was last given to a couple, without what was taken back. */
  async everTo(coupleId: string): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.db.query<{ key: string; at: Date }>(
      `select exercise_key as key, max(given_at) as at from assignment
       where couple_id = $1 and withdrawn_at is null group by exercise_key`,
      [coupleId],
    );
    return new Map(rows.map(({ key, at }) => [key, at]));
  }
}
