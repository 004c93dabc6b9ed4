import { Injectable } from '@nestjs/common';
import { PracticeDb } from '../tenancy/practice-db.ts';
import type { ClaimedJob } from './job.ts';

/** How an attempt ended, as the plan remembers it. */
export interface Ending {
  readonly state: 'done' | 'skipped' | 'refused' | 'expired' | 'due';
  readonly reason: string | null;
  readonly messageId?: string;
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

/** The rows' side of running a job: who may run it, and what became of it. */
@Injectable()
export class Claims {
  constructor(private readonly db: PracticeDb) {}

  /**
   * Takes a queued job for two minutes of the database's time. Null when it is somebody
   * else's, was taken back, or is not due yet by the database's clock.
   */
  async claim(id: string, shift: number): Promise<{ job: ClaimedJob; late: boolean } | null> {
    const row = await this.db.one<ClaimRow>(
      `with was as (
         select id, lease_until is not null as again,
                due_at > now() + make_interval(secs => $2) + interval '100 ms' as early,
                deadline <= now() + make_interval(secs => $2) as late
         from planned_job where id = $1 and state = 'queued' for update
       ), claimed as (
         update planned_job job
         set state = case when was.early then 'due' else 'running' end,
             attempts = attempts + case when was.early then 0 else 1 end,
             lease_until = case when was.early then lease_until else now() + interval '2 minutes' end
         from was where job.id = was.id returning job.*, was.again, was.early, was.late
       )
       select * from claimed`,
      [id, shift / 1000],
    );
    if (!row || row.early) return null;
    return { job: claimedJob(row), late: row.late };
  }

  /** Writes down the end of an attempt, and the delivery where a mail was accepted. */
  async settle(job: ClaimedJob, ending: Ending, shift: number): Promise<void> {
    const minutes = RETRY_MINUTES[Math.min(job.attempts, RETRY_MINUTES.length) - 1] ?? 1;
    await this.db.query(
      `with at as (select now() + make_interval(secs => $4) as instant), ended as (
         update planned_job job set
           state = case when $2 = 'due' and at.instant + make_interval(mins => $5) >= deadline
                        then 'expired' else $2 end,
           reason = $3,
           due_at = case when $2 = 'due' then at.instant + make_interval(mins => $5) else due_at end,
           settled_at = case when $2 = 'due' then null else at.instant end,
           lease_until = null
         from at where job.id = $1 and job.state = 'running' and job.attempts = $8
         returning job.id
       )
       insert into delivery (planned_job_id, message_id, attempt, perhaps_again, sent_at)
       select ended.id, $6, $8, $7, at.instant from ended, at where $6::text is not null`,
      [
        job.id,
        ending.state,
        ending.reason,
        shift / 1000,
        minutes,
        ending.messageId ?? null,
        job.perhapsAgain,
        job.attempts,
      ],
    );
  }
}

function claimedJob(row: ClaimRow): ClaimedJob {
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
