import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door } from '../practice-table.ts';

/** When the other partner first had an answer on screen, and what cannot be taken back since. */
export class OpenedAnswers1795000050000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const reaching = `visibility in ('when-both-answered', 'shared')`;
    await query.query(`
      alter table answer drop constraint answer_check,
        add column opened_at timestamptz,
        add constraint answer_revealed check (revealed_at is null or ${reaching}),
        add constraint answer_opened check (opened_at is null or ${reaching})`);
    // What is still being typed has not been revealed, whomever it is meant for.
    await query.query(`
      alter policy readers on answer using (
        (current_actor_kind() = 'partner' and partner_id = current_actor())
        or (current_actor_kind() = 'member' and visibility <> 'private')
        or (current_actor_kind() = 'partner' and revealed_at is not null))`);
    await this.noTakingBack(query);
    // Its reader may not write the row. Both wait here for each other: whoever takes an answer back
    // does so before it is shown, or not at all.
    await door(
      query,
      'note_opened(asked uuid, at timestamptz)',
      `returns void language sql volatile security definer set search_path = public
       begin atomic
         update answer set opened_at = at
         where practice_id = current_practice() and couple_id = current_couple()
           and assignment_id = asked and partner_id <> current_actor()
           and current_actor_kind() = 'partner'
           and revealed_at is not null and opened_at is null;
       end`,
    );
  }

  private async noTakingBack(query: QueryRunner): Promise<void> {
    await query.query(`
      create function breadth(visibility text) returns integer
      language sql immutable strict parallel safe
      return array_position(
        array['private', 'therapist', 'when-both-answered', 'shared'], visibility)`);
    await query.query(`
      create function keep_opened() returns trigger language plpgsql as $$
      begin
        if new.opened_at is distinct from old.opened_at
          or breadth(new.visibility) < breadth(old.visibility)
        then raise check_violation using constraint = 'answer_opened',
          message = 'What the other partner has opened is not taken back'; end if;
        return new;
      end $$`);
    await query.query(`
      create trigger opened_stays before update on answer
      for each row when (old.opened_at is not null) execute function keep_opened()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger opened_stays on answer`);
    await query.query(`drop function keep_opened, breadth, note_opened`);
    await query.query(`alter table answer drop column opened_at`);
  }
}
