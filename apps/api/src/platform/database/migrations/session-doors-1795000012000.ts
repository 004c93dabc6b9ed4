import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../practice-table.ts';

/**
 * What can be known of a person before their practice is entered. Two doors take the token
 * that only the session's holder has; the third takes a person's id and gives ids.
 */
export class SessionDoors1795000012000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`drop function auth.seats_of(text)`);
    await query.query(`
      create function auth.seats_of(session_token text, shift_ms double precision default 0)
      returns table (session_id text, user_id text, practice_id uuid, practice_name text, kind text,
        actor_id uuid, role text, couple_id uuid, shared_device boolean, is_strong boolean,
        second_factor_demanded boolean, idle_minutes integer, has_timed_out boolean,
        is_seen boolean, confirmed_at timestamptz)
      language sql stable security definer set search_path = ''
      begin atomic
        select session.session_id, session.user_id, session.practice_id, session.practice_name,
               session.kind, session.actor_id, session.role, session.couple_id,
               session.shared_device, session.is_strong, session.second_factor_demanded,
               session.idle_minutes, session.ends_at <= at.now
                 or session.seen_at + session.idle_minutes * interval '1 minute' <= at.now,
               session.seen_at > at.now - interval '30 seconds', session.confirmed_at
        from auth.seated_session session,
             (select now() + shift_ms * interval '1 millisecond' as now) at
        where session.token = session_token order by session.rank;
      end`);
    await query.query(`
      create function auth.browsers_of(session_token text, shift_ms double precision default 0)
      returns table (session_id text, user_agent text, shared_device boolean,
        signed_in_at timestamptz, seen_at timestamptz, is_current boolean)
      language sql stable security definer set search_path = ''
      begin atomic
        select session.session_id, session.user_agent, session.shared_device, session.signed_in_at,
               session.seen_at, session.token = session_token
        from auth.seated_session session,
             (select now() + shift_ms * interval '1 millisecond' as now) at
        where session.user_id = (select "userId" from auth.session where token = session_token)
          and session.rank = 1 and session.ends_at > at.now
          and session.seen_at + session.idle_minutes * interval '1 minute' > at.now
        order by session.seen_at desc;
      end`);
    await query.query(`
      create function auth.seats_held(person text)
      returns table (practice_id uuid, kind text, actor_id uuid)
      language sql stable security definer set search_path = ''
      begin atomic
        select seat.practice_id, seat.kind, seat.actor_id from auth.seat
        where seat.user_id = person order by seat.used_at desc nulls last, seat.taken_at;
      end`);
    for (const door of ['seats_of', 'browsers_of', 'seats_held']) {
      await query.query(`revoke all on function auth.${door} from public`);
      await query.query(`grant execute on function auth.${door} to ${APP_ROLE}`);
    }
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function auth.seats_of, auth.browsers_of, auth.seats_held`);
  }
}
