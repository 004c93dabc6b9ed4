import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inCareOnly, practiceTable, restrict, restrictNew } from '../practice-table.ts';

const table = 'message_seen';

/** Which messages each reader has had on screen, known to nobody else. */
export class MessagesSeen1795000065100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `couple_id uuid not null, message_id uuid not null, reader_id uuid not null,
        unique (practice_id, message_id, reader_id),
        foreign key (practice_id, couple_id, message_id)
          references message (practice_id, couple_id, id) on delete cascade`,
    });
    await inCareOnly(query, table);
    await restrict(query, { table, name: 'ones_own', rule: `reader_id = current_actor()` });
    const rule = `message_id in (select id from message)`;
    await restrictNew(query, { table, name: 'what_one_reads', rule });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ${table}`);
  }
}
