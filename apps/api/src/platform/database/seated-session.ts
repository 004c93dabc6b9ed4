import type { QueryRunner } from 'typeorm';

interface Way {
  readonly act: 'create' | 'create or replace';
  /** The minutes until a device that others use too is left, in SQL. */
  readonly shared: string;
}

/** A session once for each seat of its person, the one it sits in first. */
export async function seatedSession(query: QueryRunner, { act, shared }: Way): Promise<void> {
  await query.query(`
    ${act} view auth.seated_session as
    select session.token, session.id as session_id, session."userId" as user_id,
           seat.practice_id, practice.name as practice_name, seat.kind, seat.actor_id, seat.role,
           seat.couple_id, session.seen_at, session.confirmed_at, session.shared_device,
           session.is_strong, session."userAgent" as user_agent, session."createdAt" as signed_in_at,
           practice.second_factor_demanded and seat.kind = 'member' as second_factor_demanded,
           case when session.shared_device then ${shared}
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
