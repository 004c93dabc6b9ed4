import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door } from '../practice-table.ts';

/** Weeks and totals of the other who shows them, and nothing else: the check-in itself stays shut. */
export class ShownLines1795000091100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await door(
      query,
      'line_of_the_other(first_week date)',
      `returns table (week date, total smallint)
       language sql stable security definer set search_path = public
       begin atomic
         select check_in.week, check_in.total from check_in
         join couple on couple.practice_id = check_in.practice_id and couple.id = check_in.couple_id
         join line_consent on line_consent.practice_id = check_in.practice_id
           and line_consent.partner_id = check_in.partner_id and line_consent.ended_at is null
         where check_in.practice_id = current_practice() and couple.id = current_couple()
           and current_actor_kind() = 'partner' and check_in.partner_id <> current_actor()
           and couple.state in ('invited', 'active') and check_in.week >= first_week;
       end`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function line_of_the_other`);
  }
}
