import { Injectable } from '@nestjs/common';
import { PracticeDb } from '../tenancy/practice-db.ts';
import type { ClaimedJob } from './job.ts';

/** How an attempt ended, as the plan remembers it. */
export interface Ending {
  readonly state: 'done' | 'skipped' | 'refused' | 'expired' | 'due';
  readonly reason: string | null;
  readonly messageId?: string;
}

export interface Ended {
  readonly job: ClaimedJob;
  readonly ending: Ending;
}

export interface Claim {
  readonly job: ClaimedJob;
  /** Its deadline has passed: nothing is to be sent any more. */
  readonly late: boolean;
}

interface ClaimRow {
  id: string;
  practice_id: string;
  name: string;
  key: string;
  payload: unknown;
  attempts: number;
  due_at: Date;
  deadline: Date;
  again: boolean;
  early: boolean;
  late: boolean;
}

const RETRY_MINUTES = [1, 5, 15, 60];

/** The rows' side of running jobs: who may run them, and what became of them. */
@Injectable()
export class Claims {
  constructor(private readonly db: PracticeDb) {}

  /**
   * Takes a queued job for two minutes of the database's time. Null when it is somebody
   * else's, was taken back, or is not due yet by the database's clock.
   */
  async claim(id: string, shift: number): Promise<Claim | null> {
    const [claim] = await this.claimed(claiming('for update'), [id], shift);
    return claim ?? null;
  }

  /**
   * Takes those of several that nobody holds at this moment: whoever locks many rows must
   * not wait for one of them, or two might wait for each other.
   */
  claimFree(ids: readonly string[], shift: number): Promise<Claim[]> {
    return this.claimed(claiming('for update skip locked'), ids, shift);
  }

  /** Writes down the ends of attempts, and the deliveries where mails were accepted. */
  async settle(ended: readonly Ended[], shift: number): Promise<void> {
    if (ended.length === 0) return;
    await this.db.query(SETTLING, [
      shift / 1000,
      ended.map(({ job }) => job.id),
      ended.map(({ job }) => job.attempts),
      ended.map(({ ending }) => ending.state),
      ended.map(({ ending }) => ending.reason),
      ended.map(({ ending }) => ending.messageId ?? null),
      ended.map(({ job }) => job.perhapsAgain),
      ended.map(({ job }) => minutesBeforeNext(job)),
    ]);
  }

  private async claimed(sql: string, ids: readonly string[], shift: number): Promise<Claim[]> {
    const rows = await this.db.query<ClaimRow>(sql, [ids, shift / 1000]);
    return rows.filter(({ early }) => !early).map((row) => ({ job: jobOf(row), late: row.late }));
  }
}

// Both find their rows by id alone and look at the state of what they have locked: asked for
// a state, Postgres would go through everything that is under way, in all practices.

const claiming = (lock: 'for update' | 'for update skip locked') => `
  with found as materialized (
    select id, state, lease_until is not null as again,
           due_at > now() + make_interval(secs => $2) + interval '100 ms' as early,
           deadline <= now() + make_interval(secs => $2) as late
    from planned_job where id = any($1::uuid[]) ${lock}
  )
  update planned_job job
  set state = case when found.early then 'due' else 'running' end,
      attempts = attempts + case when found.early then 0 else 1 end,
      lease_until = case when found.early then lease_until else now() + interval '2 minutes' end
  from found where job.id = found.id and job.id = any($1::uuid[]) and found.state = 'queued'
  returning job.id, job.practice_id, job.name, job.key, job.payload, job.attempts, job.due_at,
            job.deadline, found.again, found.early, found.late`;

const SETTLING = `
  with at as (
    select now() + make_interval(secs => $1) as instant
  ), told as (
    select * from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::boolean[],
                         $8::int[])
      as told (id, attempt, state, reason, message_id, perhaps_again, minutes)
  ), found as materialized (
    select id, state, attempts from planned_job where id = any($2::uuid[]) for update
  ), ended as (
    update planned_job job set
      state = case when told.state = 'due'
                     and at.instant + make_interval(mins => told.minutes) >= deadline
                   then 'expired' else told.state end,
      reason = told.reason,
      due_at = case when told.state = 'due'
                    then at.instant + make_interval(mins => told.minutes) else due_at end,
      settled_at = case when told.state = 'due' then null else at.instant end,
      lease_until = null
    from at, told, found
    where job.id = any($2::uuid[]) and job.id = told.id and job.id = found.id
      and found.state = 'running' and found.attempts = told.attempt
    returning told.*, at.instant
  )
  insert into delivery (planned_job_id, message_id, attempt, perhaps_again, sent_at)
  select id, message_id, attempt, perhaps_again, instant from ended where message_id is not null`;

function minutesBeforeNext({ attempts }: ClaimedJob): number {
  return RETRY_MINUTES[Math.min(attempts, RETRY_MINUTES.length) - 1] ?? 1;
}

function jobOf(row: ClaimRow): ClaimedJob {
  return {
    id: row.id,
    practiceId: row.practice_id,
    name: row.name,
    key: row.key,
    payload: row.payload,
    attempts: row.attempts,
    dueAt: row.due_at,
    deadline: row.deadline,
    perhapsAgain: row.again,
  };
}
