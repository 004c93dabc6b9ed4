import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict } from '../practice-table.ts';

/** A programme begins as a draft, which is there for whoever writes it, and for nobody else. */
export class ProgrammeDrafts1795000082000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table own_programme
        drop constraint own_programme_version_check,
        alter column version set default 0,
        alter column programme drop not null,
        alter column written_at drop not null,
        add constraint none_before_the_first check (case version
          when 0 then num_nonnulls(programme, written_at) = 0
          else version > 0 and num_nulls(programme, written_at) = 0 end)`);
    const table = 'own_programme_draft';
    await practiceTable(query, {
      name: table,
      columns: `
        programme_id uuid not null,
        draft jsonb not null,
        revision integer not null,
        saved_at timestamptz not null,
        unique (practice_id, programme_id),
        foreign key (practice_id, programme_id) references own_programme (practice_id, id)`,
    });
    await restrict(query, {
      table,
      name: 'its_author_alone',
      rule: `programme_id in (select id from own_programme where made_by = current_actor()
        and current_actor_kind() = 'member' and current_actor_role() in ('owner', 'therapist'))`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table own_programme_draft`);
    await query.query(`
      alter table own_programme no force row level security, disable row level security`);
    await query.query(`delete from own_programme where version = 0`);
    await query.query(`
      alter table own_programme enable row level security, force row level security`);
    await query.query(`
      alter table own_programme
        drop constraint none_before_the_first,
        add check (version > 0),
        alter column version set default 1,
        alter column programme set not null,
        alter column written_at set not null`);
  }
}
