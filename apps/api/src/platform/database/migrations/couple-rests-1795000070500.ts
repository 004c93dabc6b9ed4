import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door } from '../practice-table.ts';

/** When the work rested, without by whom and why: what counts days needs no more. */
export class CoupleRests1795000070500 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await door(
      query,
      'couple_rests(asked uuid)',
      `returns table (begins timestamptz, ends timestamptz)
       language sql stable security definer set search_path = public
       begin atomic
         select taken_at, next_at from (
           select step, taken_at, lead(taken_at) over (order by taken_at, id) as next_at
           from couple_step where practice_id = current_practice() and couple_id = asked
             and current_actor_kind() = 'system') steps
         where step = 'pause' order by taken_at;
       end`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function couple_rests`);
  }
}
