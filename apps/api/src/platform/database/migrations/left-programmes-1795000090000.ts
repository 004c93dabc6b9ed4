import type { MigrationInterface, QueryRunner } from 'typeorm';

const member = `current_actor_kind() = 'member' and current_actor_role()`;
const isAuthor = `made_by = current_actor() and ${member} in ('owner', 'therapist')`;

/** An owner may retire a programme that somebody shared and has since left behind, and change no word of it. */
export class LeftProgrammes1795000090000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(
      `alter policy its_author_update on own_programme
         using ((${isAuthor}) or (shared and ${member} = 'owner'))`,
    );
    await query.query(`
      create function only_its_author_writes_a_programme() returns trigger language plpgsql as $$
      begin
        if old.made_by is distinct from current_actor()
            and to_jsonb(new) - 'retired_at' is distinct from to_jsonb(old) - 'retired_at' then
          raise insufficient_privilege using message = 'only its author writes a programme';
        end if;
        return new;
      end $$`);
    await query.query(`
      create trigger only_its_author_writes before update on own_programme
        for each row when (current_actor_kind() = 'member')
        execute function only_its_author_writes_a_programme()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger only_its_author_writes on own_programme`);
    await query.query(`drop function only_its_author_writes_a_programme`);
    await query.query(`alter policy its_author_update on own_programme using (${isAuthor})`);
  }
}
