import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a session lasts, and which of a person's seats it sits in. */
export class Sessions1795000011000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table auth.session
        add column seat uuid,
        add column seen_at timestamptz not null default now(),
        add column confirmed_at timestamptz,
        add column shared_device boolean not null default false,
        add column is_strong boolean not null default false`);
    await query.query(`alter table auth.seat add column used_at timestamptz`);
    await query.query(`
      create policy door on practice for select to current_user using (true)`);
    await this.view(query);
  }

  // A session once for each seat of its person, the one it sits in first.
  private async view(query: QueryRunner): Promise<void> {
    await query.query(`
      create view auth.seated_session as
      select session.token, session.id as session_id, session."userId" as user_id,
             seat.practice_id, practice.name as practice_name, seat.kind, seat.actor_id, seat.role,
             seat.couple_id, session.seen_at, session.confirmed_at, session.shared_device,
             session.is_strong, session."userAgent" as user_agent, session."createdAt" as signed_in_at,
             practice.second_factor_demanded and seat.kind = 'member' as second_factor_demanded,
             case when session.shared_device then 5
                  when seat.kind = 'partner' then practice.portal_idle_minutes
                  else coalesce(practice.workspace_idle_minutes, 15) end as idle_minutes,
             session."createdAt" + case when session.shared_device or seat.kind = 'member'
               then interval '12 hours' else interval '14 days' end as ends_at,
             row_number() over (
               partition by session.id, session.token, session."userId"
               order by seat.actor_id = session.seat desc nulls last,
                        seat.used_at desc nulls last, seat.taken_at, seat.actor_id) as rank
      from auth.session left join auth.seat on seat.user_id = session."userId"
      left join practice on practice.id = seat.practice_id`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop view auth.seated_session`);
    await query.query(`drop policy door on practice`);
    await query.query(`alter table auth.seat drop column used_at`);
    await query.query(
      `alter table auth.session drop column seat, drop column seen_at, drop column confirmed_at, drop column shared_device, drop column is_strong`,
    );
  }
}
