import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict } from '../practice-table.ts';

/** What must happen later. */
export class PlannedJobs1795000005000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'planned_job',
      columns: `
        name text not null,
        key text not null,
        payload jsonb not null,
        couple_id uuid,
        due_at timestamptz not null,
        deadline timestamptz not null,
        state text not null default 'due' check (state in
          ('due', 'queued', 'running', 'done', 'skipped', 'cancelled', 'refused', 'expired')),
        reason text,
        attempts integer not null default 0,
        queued_at timestamptz,
        lease_until timestamptz,
        settled_at timestamptz,
        unique (practice_id, key)`,
    });
    await query.query(`create index planned_job_due on planned_job (due_at) where state = 'due'`);
    await query.query(`
      create index planned_job_under_way on planned_job (queued_at)
      where state in ('queued', 'running')`);
    await query.query(`create index on planned_job (practice_id, couple_id, due_at)`);

    await restrict(query, {
      table: 'planned_job',
      name: 'never_a_partner',
      reads: 'only',
      rule: `current_actor_kind() <> 'partner'`,
    });

    await this.door(query);
  }

  /**
   * The dispatcher serves every practice and reads none: this function hands it ids only.
   * It also takes back what was queued and never begun (the queue was lost) and what was
   * begun and never finished (the worker died). All times are the database's own.
   */
  private async door(query: QueryRunner): Promise<void> {
    await query.query(`create policy door on planned_job to current_user using (true)`);
    await query.query(`
      create function take_due_jobs(shift interval, ahead interval, most integer)
      returns table (practice_id uuid, id uuid, name text, attempts integer, wait_ms numeric)
      language sql volatile security definer set search_path = public
      begin atomic
        with due as (
          select job.practice_id, job.id from planned_job job
          where job.state = 'due' and job.due_at <= now() + shift + ahead
          order by job.due_at limit most for update skip locked
        ), lost as (
          select job.practice_id, job.id from planned_job job
          where job.state in ('queued', 'running')
            and job.queued_at < now() - interval '30 seconds'
            and coalesce(job.lease_until, '-infinity') < now()
          order by job.queued_at limit most for update skip locked
        ), taken as (select * from due union all select * from lost)
        update planned_job job set state = 'queued', queued_at = now() from taken
        where job.practice_id = taken.practice_id and job.id = taken.id
        returning job.practice_id, job.id, job.name, job.attempts,
                  extract(epoch from job.due_at - now() - shift) * 1000;
      end`);
    await query.query(`revoke all on function take_due_jobs from public`);
    await query.query(`grant execute on function take_due_jobs to ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function take_due_jobs`);
    await query.query(`drop table planned_job`);
  }
}
