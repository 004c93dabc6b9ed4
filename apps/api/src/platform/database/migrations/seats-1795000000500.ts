import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, guardByPractice } from '../practice-table.ts';

/**
 * A seat says where a signed-in person sits. Before the practice is known only the
 * session's token opens it, through one narrow function; the program itself cannot
 * read another practice's seats.
 */
export class Seats1795000000500 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create table auth.seat (
        practice_id uuid not null default current_practice() references practice (id) on delete cascade,
        user_id text not null references auth."user" (id) on delete cascade,
        kind text not null check (kind in ('member', 'partner')),
        actor_id uuid not null,
        role text check (role in ('owner', 'therapist', 'supervisor', 'assistant')),
        couple_id uuid,
        taken_at timestamptz not null default now(),
        primary key (practice_id, actor_id),
        check ((kind = 'member') = (role is not null)),
        check ((kind = 'partner') = (couple_id is not null))
      )`);
    await query.query(`create index on auth.seat (user_id)`);
    await guardByPractice(query, 'auth.seat');
    await query.query(`create policy door on auth.seat for select to current_user using (true)`);
    await query.query(`
      create function auth.seats_of(session_token text)
      returns table (session_id text, user_id text, expires_at timestamptz, practice_id uuid,
                     kind text, actor_id uuid, role text, couple_id uuid)
      language sql stable security definer set search_path = ''
      begin atomic
        select session.id, session."userId", session."expiresAt", seat.practice_id,
               seat.kind, seat.actor_id, seat.role, seat.couple_id
        from auth.session left join auth.seat on seat.user_id = session."userId"
        where session.token = session_token and session."expiresAt" > now()
        order by seat.taken_at;
      end`);
    await query.query(`revoke all on function auth.seats_of from public`);
    await query.query(`grant execute on function auth.seats_of to ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function if exists auth.seats_of`);
    await query.query(`drop table auth.seat`);
  }
}
