import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict, restrictWrites } from '../practice-table.ts';

const table = 'practice_questionnaire';
const member = `current_actor_kind() = 'member' and current_actor_role()`;
const isAuthor = `made_by = current_actor() and ${member} in ('owner', 'therapist')`;
const asked = `current_actor_kind() = 'partner' and id::text in
  (select instrument_key from check_in_plan union select instrument_key from measurement)`;

/** Questionnaires a practice wrote itself: asked by everybody in it once they have a version. */
export class PracticeQuestionnaires1795000094000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      columns: `
        made_by uuid not null,
        version integer not null default 0 check (version >= 0),
        title text,
        retired_at timestamptz,
        check ((version = 0) = (title is null)),
        foreign key (practice_id, made_by) references member (practice_id, id)`,
    });
    await query.query(`create unique index one_of_a_title on ${table} (practice_id, lower(title))
      where retired_at is null`);
    // A partner knows of what they were asked, and of nothing that only the other was.
    await restrict(query, {
      table,
      name: 'its_author_or_in_use',
      reads: 'only',
      rule: `(${member} in ('owner', 'therapist', 'supervisor')
        and (version > 0 or made_by = current_actor())) or (${asked})`,
    });
    await this.writes(query);
  }

  /** Its author writes it; an owner may retire it. What was in use once stays. */
  private async writes(query: QueryRunner): Promise<void> {
    const rule = `(${isAuthor}) or (version > 0 and ${member} = 'owner')`;
    await restrictWrites(query, { table, name: 'its_author', rule });
    await query.query(`create policy only_drafts on ${table} as restrictive for delete
      to ${APP_ROLE} using (version = 0)`);
    await query.query(`revoke update on ${table} from ${APP_ROLE}`);
    await query.query(`grant update (version, title, retired_at) on ${table} to ${APP_ROLE}`);
    await query.query(`
      create function only_its_author_writes() returns trigger language plpgsql as $$
      begin
        if old.made_by is distinct from current_actor()
            and to_jsonb(new) - 'retired_at' is distinct from to_jsonb(old) - 'retired_at' then
          raise insufficient_privilege using message = 'only its author writes it';
        end if;
        return new;
      end $$`);
    await query.query(`create trigger only_its_author_writes before update on ${table}
      for each row when (current_actor_kind() = 'member')
      execute function only_its_author_writes()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ${table}`);
    await query.query(`drop function only_its_author_writes`);
  }
}
