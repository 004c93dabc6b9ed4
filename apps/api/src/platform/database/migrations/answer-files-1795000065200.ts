import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door, inCareOnly, practiceTable, restrict } from '../practice-table.ts';
import { restrictNew, restrictWrites } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

const table = 'answer_file';

/** Pictures and documents beside an answer: read by whoever reads the answer, gone when it goes. */
export class AnswerFiles1795000065200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`alter table answer add unique (practice_id, couple_id, partner_id, id)`);
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null, partner_id uuid not null, answer_id uuid not null,
        sent_as uuid not null, kind text not null check (kind in ('jpeg', 'png', 'webp', 'pdf')),
        size integer not null check (size > 0), sealed_facts bytea not null, agreement_id uuid,
        added_at timestamptz not null,
        unique (practice_id, answer_id, sent_as),
        foreign key (practice_id, couple_id, partner_id, answer_id)
          references answer (practice_id, couple_id, partner_id, id) on delete cascade,
        foreign key (practice_id, couple_id, agreement_id)
          references couple_document (practice_id, couple_id, id)`,
    });
    await sealedColumn(query, { table, column: 'sealed_facts' });
    await inCareOnly(query, table);
    await restrict(query, {
      table,
      name: 'as_its_answer',
      rule: `answer_id in (select id from answer)`,
    });
    const author = `current_actor_kind() = 'partner' and partner_id = current_actor()`;
    await restrictWrites(query, { table, name: 'author', rule: author });
    await restrictNew(query, {
      table,
      name: 'while_they_share',
      rule: `exists (select from answer where answer.id = answer_id
        and answer_fits_life(assignment_id, visibility))`,
    });
    await query.query(`create trigger stamp_new before insert on ${table}
      for each row execute function stamp_agreement()`);
    await query.query(`create trigger keep_stamp before update on ${table}
      for each row execute function keep_agreement()`);
    await this.letGo(query);
  }

  /** However a row goes, its file goes after it. A job asks only whether a row holds a file. */
  private async letGo(query: QueryRunner): Promise<void> {
    await query.query(`
      create function let_go_of_file() returns trigger language plpgsql as $$
      begin
        insert into planned_job (practice_id, name, key, payload, due_at, deadline)
        values (old.practice_id, 'files.remove', 'file:' || old.id || ':gone',
          jsonb_build_object('fileId', old.id), current_instant(),
          current_instant() + interval '1 year');
        return old;
      end $$`);
    await query.query(`create trigger file_goes after delete on ${table}
      for each row execute function let_go_of_file()`);
    await door(
      query,
      'file_is_held(asked uuid)',
      `returns boolean language sql stable security definer set search_path = public
       begin atomic
         select exists (select from ${table}
           where practice_id = current_practice() and id = asked);
       end`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(
      `drop function file_is_held; drop table ${table}; drop function let_go_of_file`,
    );
    const key = 'answer_practice_id_couple_id_partner_id_id_key';
    await query.query(`alter table answer drop constraint ${key}`);
  }
}
