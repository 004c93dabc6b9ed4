import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door } from '../practice-table.ts';

/**
 * Neither partner sees what the other has sealed, so neither could open both: the owner's function
 * does it in the author's own transaction, for both or neither. An answer to be shared is revealed
 * once its author is done; sealed ones once both have answered and both are done.
 */
export class Revealing1795000050100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`drop function reveal_when_both`);
    await door(
      query,
      'reveal_answers(asked uuid, at timestamptz)',
      `returns void language plpgsql security definer set search_path = public as $$
       begin
         -- The second of two who finish at once waits here, and then sees the first.
         perform from assignment where practice_id = current_practice()
           and couple_id = current_couple() and id = asked for no key update;
         update answer set revealed_at = case when sight.may then at end
         from (
           select own.id, case own.visibility
             when 'shared' then own.revealed_at is not null or part.done_at is not null
             when 'when-both-answered' then exists (
               select from answer other where other.practice_id = own.practice_id
                 and other.assignment_id = asked and other.prompt_key = own.prompt_key
                 and other.partner_id <> own.partner_id
                 and other.visibility in ('when-both-answered', 'shared'))
               and not exists (
                 select from assignment_part open where open.practice_id = own.practice_id
                   and open.assignment_id = asked and open.done_at is null)
             else false end as may
           from answer own join assignment_part part
             using (practice_id, assignment_id, partner_id)
           where own.practice_id = current_practice() and own.couple_id = current_couple()
             and own.assignment_id = asked) sight
         where answer.practice_id = current_practice() and answer.id = sight.id
           and (answer.revealed_at is not null) <> sight.may;
       end $$`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function reveal_answers`);
  }
}
