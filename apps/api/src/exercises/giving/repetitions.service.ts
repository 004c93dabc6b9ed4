import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Assignment, Repeats } from '@closeknit/contracts/assignments';
import { type NextTime, nextTimeOf } from '@closeknit/domain/programmes/repetition';
import { dayIn } from '@closeknit/domain/programmes/mornings';
import { Clock } from '../../platform/clock.ts';
import { PlannedJobs } from '../../platform/jobs/planned-jobs.service.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { CourseFactsService } from '../programmes/course-facts.service.ts';
import { RepetitionRow } from './repetition.entity.ts';
import { GiveAgain } from './repetitions.jobs.ts';

const YEAR = 365 * 24 * 60 * 60_000;

interface Whose {
  readonly coupleId: string;
  readonly firstId: string;
}

/** Which exercises come again, and when: planned anew after whatever may have changed it. */
@Injectable()
export class RepetitionsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    private readonly couples: CourseFactsService,
  ) {}

  async begin(whose: Whose, repeats: Repeats): Promise<void> {
    const id = randomUUID();
    const lastAt = this.clock.instant();
    await this.db.of(RepetitionRow).insert({ id, ...whose, ...repeats, lastAt });
    await this.plan(await this.db.of(RepetitionRow).findOneByOrFail({ id }));
  }

  /** Comes no more; what has come stays. */
  async stop({ coupleId, firstId }: Whose): Promise<void> {
    for (const { id } of await this.running('couple_id = $1 and first_id = $2', [
      coupleId,
      firstId,
    ]))
      await this.end(id);
  }

  /** After the work has rested, or goes on. */
  async afterTurn(coupleId: string): Promise<void> {
    await this.db.asPractice(async () => {
      for (const row of await this.running('couple_id = $1', [coupleId])) await this.plan(row);
    });
  }

  /** The work is over. */
  async stopAll(coupleId: string): Promise<void> {
    await this.db.asPractice(async () => {
      for (const { id } of await this.running('couple_id = $1', [coupleId])) await this.end(id);
    });
  }

  /** A running one, locked: whatever changes it at once comes one after the other. */
  async locked(id: string): Promise<RepetitionRow | null> {
    const [row] = await this.running('id = $1', [id]);
    return row ?? null;
  }

  /** Plans when it comes next, in the place of whatever was planned before. */
  async plan(row: RepetitionRow): Promise<void> {
    const { id, coupleId } = row;
    const next = await this.nextOf(row);
    const planned = row.planned + 1;
    const overAt = next.kind === 'over' ? this.clock.instant() : null;
    await this.db.of(RepetitionRow).update({ id }, { planned, overAt });
    await this.jobs.cancelAll(keyOf(id), 'renewed');
    if (next.kind !== 'due') return;
    const payload = { repetitionId: id, planned };
    const deadline = Math.max(next.at, this.clock.now()) + YEAR;
    const key = `${keyOf(id)}${planned}`;
    await this.jobs.planAll([{ job: GiveAgain, payload, key, coupleId, dueAt: next.at, deadline }]);
  }

  async nextOf(row: RepetitionRow): Promise<NextTime> {
    const { everyDays, until, times, given, lastAt, coupleId } = row;
    const facts = { everyDays, until, times, given, lastAt: lastAt.getTime() };
    return nextTimeOf({ ...facts, ...(await this.couples.ofCouple(coupleId)) });
  }

  /** All of a couple by the assignment they began with, as its therapist reads them. */
  async toldIn(coupleId: string): Promise<Map<string, NonNullable<Assignment['repeats']>>> {
    const rows = await this.db.of(RepetitionRow).findBy({ coupleId });
    const { zones } = await this.couples.ofCouple(coupleId);
    const told = new Map<string, NonNullable<Assignment['repeats']>>();
    for (const row of rows) {
      const { firstId, everyDays, until, times, given } = row;
      const state = stateOf(row);
      const next = state === 'running' ? await this.nextOf(row) : undefined;
      const on = next?.kind === 'due' ? dayIn(zones, Math.max(next.at, this.clock.now())) : null;
      told.set(firstId, { everyDays, until, times, given, state, on });
    }
    return told;
  }

  private async end(id: string): Promise<void> {
    await this.db.of(RepetitionRow).update({ id }, { stoppedAt: this.clock.instant() });
    await this.jobs.cancelAll(keyOf(id), 'cancelled');
  }

  private async running(which: string, facts: readonly string[]): Promise<RepetitionRow[]> {
    const rows = await this.db.query<{ id: string }>(
      `select id from repetition where ${which} and stopped_at is null and over_at is null
       order by id for update`,
      facts,
    );
    const found = [];
    for (const { id } of rows) found.push(await this.db.of(RepetitionRow).findOneByOrFail({ id }));
    return found;
  }
}

function stateOf({ stoppedAt, overAt }: RepetitionRow): 'running' | 'over' | 'stopped' {
  if (stoppedAt) return 'stopped';
  return overAt ? 'over' : 'running';
}

const keyOf = (id: string) => `repetition:${id}:`;
