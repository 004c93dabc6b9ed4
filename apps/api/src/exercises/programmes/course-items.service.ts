import { Injectable } from '@nestjs/common';
import type { Exercise } from '@closeknit/contracts/exercises';
import type { ChangeCourse } from '@closeknit/contracts/programmes';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { found } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ShelfService } from '../shelf/shelf.service.ts';
import { CourseItemRow } from './course-item.entity.ts';
import { ProgrammeShelf } from './programme-shelf.service.ts';

/** An item as it is to be, with its exercise where it is new. */
interface Wanted extends Pick<ChangeCourse['items'][number], 'rule' | 'skipped'> {
  readonly id: string | null;
  readonly exercise: Exercise;
}

interface Whose {
  readonly coupleId: string;
  readonly courseId: string;
}

/** The exercises of a course in their order. */
@Injectable()
export class CourseItems {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly shelf: ShelfService,
    private readonly programmes: ProgrammeShelf,
  ) {}

  of(courseId: string): Promise<CourseItemRow[]> {
    return this.db.of(CourseItemRow).find({ where: { courseId }, order: { position: 'ASC' } });
  }

  /** What is asked for, with its exercises; refuses what cannot be given, on the place it is named. */
  async wanted(
    items: ChangeCourse['items'],
    { behind, ahead }: Record<'behind' | 'ahead', readonly CourseItemRow[]>,
  ): Promise<(Wanted & { row: CourseItemRow | undefined })[]> {
    const rows = items.map(({ id }) => ahead.find((row) => row.id === id));
    items.forEach(({ id }, index) => found(id === null || rows[index]));
    // What stands in the course already keeps its exercise, also one that has since been retired.
    const named = items.map((item, index) => ({
      ...item,
      exerciseKey: rows[index]?.exerciseKey ?? item.exerciseKey,
    }));
    const kept = new Map(rows.flatMap((row) => (row ? [[row.exerciseKey, row.exercise]] : [])));
    const past = behind.filter(({ skippedAt }) => skippedAt === null);
    const exercises = await this.programmes.exercisesOf(named, { behind: past, kept });
    return named.map(({ id, rule, skipped }, index) => ({
      ...{ id, rule, skipped, row: rows[index] },
      exercise: found(exercises[index]),
    }));
  }

  /** Puts what is wanted in the place of all that has not come. */
  async replace(
    whose: Whose,
    {
      behind,
      wanted,
    }: Record<'behind', readonly CourseItemRow[]> & {
      wanted: readonly (Wanted & { row: CourseItemRow | undefined })[];
    },
  ): Promise<void> {
    const past = behind.map(({ id }) => id);
    const ahead = (await this.of(whose.courseId)).filter(({ id }) => !past.includes(id));
    await this.db.of(CourseItemRow).delete({ id: In(ahead.map(({ id }) => id)) });
    await this.add(whose, wanted, behind.at(-1)?.position ?? 0);
  }

  async add(
    whose: Whose,
    wanted: readonly (Wanted & { row?: CourseItemRow | undefined })[],
    after = 0,
  ): Promise<void> {
    const now = this.clock.instant();
    const rows = wanted.map(({ id, rule, skipped, exercise, row }, index) => ({
      ...(id ? { id } : {}),
      ...whose,
      position: after + index + 1,
      exerciseKey: exercise.key,
      exercise,
      translations: row?.translations ?? this.shelf.translationsOf(exercise),
      rule,
      skippedAt: skipped ? (row?.skippedAt ?? now) : null,
    }));
    await this.db.of(CourseItemRow).insert(rows);
  }
}
