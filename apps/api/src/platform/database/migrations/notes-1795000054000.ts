import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  APP_ROLE,
  inCareOnly,
  practiceTable,
  restrict,
  restrictWrites,
} from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

const member = `current_actor_kind() = 'member'`;
const author = `${member} and author_id = current_actor()`;
const words = `couple_id uuid not null, author_id uuid not null, sealed_text bytea not null,
  foreign key (practice_id, author_id) references member (practice_id, id)`;

// The last two are read from the seal after every trigger.
const seal = '{sealed_text,key_version,key_compartment}';

/** Notes on the progress of a couple: the record, read by those in care of them, never by partners. */
export class Notes1795000054000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`alter table appointment add unique (practice_id, couple_id, id)`);
    await practiceTable(query, {
      name: 'progress_note',
      ofCouple: true,
      columns: `${words},
        appointment_id uuid,
        revision integer not null default 1,
        begun_at timestamptz not null,
        written_at timestamptz not null,
        signed_at timestamptz,
        unique (practice_id, couple_id, id),
        foreign key (practice_id, couple_id, appointment_id)
          references appointment (practice_id, couple_id, id)`,
    });
    await practiceTable(query, {
      name: 'note_addendum',
      ofCouple: true,
      columns: `${words},
        note_id uuid not null,
        written_at timestamptz not null,
        foreign key (practice_id, couple_id, note_id)
          references progress_note (practice_id, couple_id, id)`,
    });
    for (const table of ['progress_note', 'note_addendum']) {
      await sealedColumn(query, { table, column: 'sealed_text' });
      await restrict(query, { table, name: 'members_only', rule: member });
      await inCareOnly(query, table);
      await restrictWrites(query, { table, name: 'by_its_author', rule: author });
      await query.query(`create index on ${table} (practice_id, couple_id)`);
    }
    await query.query(`revoke update, delete on note_addendum from ${APP_ROLE}`);
    await this.lock(query);
  }

  // Sealed anew under a later key, and not by the application's role, is all that happens to it.
  private async lock(query: QueryRunner): Promise<void> {
    await query.query(`
      create function keep_signed() returns trigger language plpgsql as $$
      begin
        if current_user = '${APP_ROLE}' or (tg_op = 'UPDATE' and
          to_jsonb(new) - '${seal}'::text[] <> to_jsonb(old) - '${seal}'::text[])
        then raise exception 'a signed note does not change'
          using errcode = 'check_violation', constraint = 'note_signed';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    await query.query(`create trigger locked before update or delete on progress_note for each row
      when (old.signed_at is not null) execute function keep_signed()`);
    await query.query(`
      create policy to_signed on note_addendum as restrictive for insert to ${APP_ROLE}
      with check (note_id in (select id from progress_note where signed_at is not null))`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table note_addendum, progress_note; drop function keep_signed`);
    const key = 'appointment_practice_id_couple_id_id_key';
    await query.query(`alter table appointment drop constraint ${key}`);
  }
}
