import { Injectable } from '@nestjs/common';
import type { ExerciseOutcome } from '@closeknit/contracts/review';
import { changeOf, type Felt } from '@closeknit/domain/exercises/review/closeness-change';
import { AFTER, BEFORE, closenessIn } from '@closeknit/domain/exercises/review/closeness-felt';
import { completionBy } from '@closeknit/domain/exercises/review/completion';
import { Clock } from '../../platform/clock.ts';
import { Safe } from '../../platform/encryption/safe.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

interface Part {
  readonly assignmentId: string;
  readonly exerciseKey: string;
  readonly coupleId: string;
  readonly partnerId: string;
  readonly dueOn: string;
  readonly done: boolean;
}

interface Scored {
  readonly id: string;
  readonly practiceId: string;
  readonly assignmentId: string;
  readonly partnerId: string;
  readonly promptKey: string;
  readonly sealedValue: Buffer;
}

const HOUR = 60 * 60 * 1000;

/**
 * What exercises have done for the couples in care of the one who asks. The row policies leave out all
 * others, so an owner who sees nobody learns nothing; and what was opened with a reason does not count:
 * before and after, one couple could be told from the rest.
 */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly safe: Safe,
  ) {}

  async of(exerciseKey: string): Promise<ExerciseOutcome> {
    const parts = await this.partsOf([exerciseKey]);
    // Whose it was says nothing here: all parts count alike.
    const due = parts.map(({ dueOn, done }) => ({ dueOn, done, partnerId: exerciseKey }));
    return {
      couples: new Set(parts.map(({ coupleId }) => coupleId)).size,
      months: completionBy('month', due, this.lastToday()).map(({ from, parts: [own] }) => ({
        ...{ from, given: own?.given ?? 0, done: own?.done ?? 0 },
      })),
      change: changeOf((await this.feltIn(parts)).map(({ felt }) => felt)),
    };
  }

  /** The change in closeness of each of these exercises. */
  async changes(keys: readonly string[]): Promise<Map<string, ExerciseOutcome['change']>> {
    const felt = await this.feltIn(await this.partsOf(keys));
    return new Map(
      keys.map((key) => {
        const own = felt.filter(({ exerciseKey }) => exerciseKey === key);
        return [key, changeOf(own.map((each) => each.felt))];
      }),
    );
  }

  private partsOf(keys: readonly string[]): Promise<Part[]> {
    return this.db.query<Part>(
      `select assignment.id as "assignmentId", exercise_key as "exerciseKey",
              assignment.couple_id as "coupleId", part.partner_id as "partnerId",
              due_on::text as "dueOn", part.done_at is not null as done
       from assignment join assignment_part part on part.assignment_id = assignment.id
       where exercise_key = any($1) and withdrawn_at is null
         and assignment.couple_id not in (select couples_under_glass())`,
      [keys],
    );
  }

  private async feltIn(
    parts: readonly Part[],
  ): Promise<{ readonly exerciseKey: string; readonly felt: Felt }[]> {
    const done = parts.filter((part) => part.done);
    const scores = await this.scoresIn([...new Set(done.map((part) => part.assignmentId))]);
    return done.flatMap(({ assignmentId, partnerId, coupleId, exerciseKey }) => {
      const { before, after } = closenessIn(
        scores.filter((own) => own.assignmentId === assignmentId && own.partnerId === partnerId),
      );
      if (before === null || after === null) return [];
      return [{ exerciseKey, felt: { before, after, of: coupleId } }];
    });
  }

  private async scoresIn(assignmentIds: readonly string[]) {
    const rows = await this.db.query<Scored>(
      `select id, practice_id as "practiceId", assignment_id as "assignmentId",
              partner_id as "partnerId", prompt_key as "promptKey", sealed_value as "sealedValue"
       from answer where assignment_id = any($1) and prompt_key = any($2)`,
      [assignmentIds, [BEFORE, AFTER]],
    );
    return Promise.all(
      rows.map(async ({ practiceId, sealedValue, ...row }) => {
        const place = { table: 'answer', column: 'sealed_value', row: row.id } as const;
        return { ...row, value: await this.safe.open<unknown>(practiceId, sealedValue, place) };
      }),
    );
  }

  // A day is over when it is over everywhere on earth.
  private lastToday(): string {
    return new Date(this.clock.now() - 12 * HOUR).toISOString().slice(0, 10);
  }
}
