import type { MigrationInterface, QueryRunner } from 'typeorm';
import { restrictNew } from '../practice-table.ts';

/** What partners can no longer open to each other, nor take from each other, once they do not share. */
export class AnswerWalls1795000053300 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const answer = { table: 'answer', name: 'while_they_share' };
    const rule = `answer_fits_life(assignment_id, visibility)`;
    await restrictNew(query, { ...answer, rule });
    // Narrowing what nobody has opened stays possible.
    const narrowed = `visibility in ('private', 'therapist')`;
    await restrictNew(query, { ...answer, act: 'update', rule: `${narrowed} or ${rule}` });
    // The function that reveals runs as the owner, past the policies: the rule holds there too.
    await query.query(`
      create function stay_as_it_was() returns trigger language plpgsql as $$
      begin
        if new.visibility in ('when-both-answered', 'shared')
          and not answer_fits_life(new.assignment_id, 'shared')
        then new.revealed_at := old.revealed_at; end if;
        return new;
      end $$`);
    await query.query(`
      create trigger stays_as_it_was before update of revealed_at on answer for each row
      when (new.revealed_at is distinct from old.revealed_at) execute function stay_as_it_was()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger stays_as_it_was on answer`);
    await query.query(`drop function stay_as_it_was`);
  }
}
