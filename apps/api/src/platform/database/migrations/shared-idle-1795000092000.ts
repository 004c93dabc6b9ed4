import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A practice settles how soon a device that others use too is left, as it does for the others. */
export class SharedIdle1795000092000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table practice add column shared_idle_minutes integer not null default 5
        check (shared_idle_minutes between 2 and 15)`);
    // Whoever sits nowhere yet has no practice to ask.
    await this.view(
      query,
      'case when session.shared_device then coalesce(practice.shared_idle_minutes, 5)',
    );
  }

  private async view(query: QueryRunner, shared: string): Promise<void> {
    await query.query(`
      create or replace view auth.seated_session as
      select session.token, session.id as session_id, session."userId" as user_id,
             seat.practice_id, practice.name as practice_name, seat.kind, seat.actor_id, seat.role,
             seat.couple_id, session.seen_at, session.confirmed_at, session.shared_device,
             session.is_strong, session."userAgent" as user_agent, session."createdAt" as signed_in_at,
             practice.second_factor_demanded and seat.kind = 'member' as second_factor_demanded,
             ${shared}
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
    await this.view(query, 'case when session.shared_device then 5');
    await query.query(`alter table practice drop column shared_idle_minutes`);
  }
}
