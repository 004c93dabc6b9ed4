import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

/**
 * What a therapist keeps apart from the record, under keys of its own: there for its author and
 * for nobody else, whoever cares for the couple, runs the practice or has broken the glass.
 */
export class PrivateNotes1795000054100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const table = 'private_note';
    await practiceTable(query, {
      name: table,
      columns: `
        couple_id uuid not null,
        author_id uuid not null,
        sealed_text bytea not null,
        revision integer not null default 1,
        begun_at timestamptz not null,
        written_at timestamptz not null,
        foreign key (practice_id, couple_id) references couple (practice_id, id),
        foreign key (practice_id, author_id) references member (practice_id, id)`,
    });
    await sealedColumn(query, { table, column: 'sealed_text', compartment: 'private-notes' });
    await query.query(`create index on private_note (practice_id, couple_id, author_id)`);
    await restrict(query, {
      table,
      name: 'its_author_alone',
      rule: `current_actor_kind() = 'member' and author_id = current_actor()`,
    });
    // What is there stays its author's after the couple has gone to somebody else; nothing is added.
    await query.query(`
      create policy while_in_care on private_note as restrictive for insert to ${APP_ROLE}
      with check (couple_id in (select id from couple where therapist_id = current_actor())
        and current_actor_role() in ('owner', 'therapist'))`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table private_note`);
  }
}
