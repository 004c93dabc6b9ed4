import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { PracticeDb } from '../tenancy/practice-db.ts';
import type { Job } from './job.ts';

/** A job with its payload and its hour. `key` names it once; times are epoch milliseconds. */
export interface Plan {
  readonly job: Job<unknown>;
  readonly payload: object;
  readonly key: string;
  readonly coupleId: string | null;
  readonly dueAt: number;
  readonly deadline: number;
}

/** Writes and rewrites the plan, in the transaction of whatever causes it. */
@Injectable()
export class PlannedJobs {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  /** Plans all of these in one statement. A key planned before is left as it is. */
  async planAll(plans: readonly Plan[]): Promise<void> {
    if (plans.length === 0) return;
    await this.db.query(
      `insert into planned_job (name, key, payload, couple_id, due_at, deadline)
       select * from unnest($1::text[], $2::text[], $3::jsonb[], $4::uuid[],
                            $5::timestamptz[], $6::timestamptz[])
       on conflict (practice_id, key) do nothing`,
      [
        plans.map(({ job }) => job.name),
        plans.map(({ key }) => key),
        plans.map(({ job, payload }) => JSON.stringify(job.payload.parse(payload))),
        plans.map(({ coupleId }) => coupleId),
        plans.map(({ dueAt }) => new Date(dueAt)),
        plans.map(({ deadline }) => new Date(deadline)),
      ],
    );
  }

  /** Takes back what has not begun under keys that start so, and says why. */
  async cancelAll(keyStart: string, reason: 'moved' | 'cancelled' | 'renewed'): Promise<void> {
    await this.db.query(
      `update planned_job set state = 'cancelled', reason = $2, settled_at = $3
       where starts_with(key, $1) and state in ('due', 'queued')`,
      [keyStart, reason, this.clock.instant()],
    );
  }
}
