import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, inCareOnly, practiceTable, restrict, restrictNew } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

const table = 'life_event';

/** What happened to a couple outside of the work, as their therapist notes it beside their lines. */
export class LifeEvents1795000097500 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        day date not null,
        sealed_text bytea not null,
        noted_by uuid not null,
        noted_at timestamptz not null,
        foreign key (practice_id, noted_by) references member (practice_id, id)`,
    });
    await query.query(`create index on ${table} (practice_id, couple_id, day)`);
    await sealedColumn(query, { table, column: 'sealed_text' });
    const members = `current_actor_kind() = 'member'`;
    await restrict(query, { table, name: 'members_only', rule: members });
    await inCareOnly(query, table);
    await restrictNew(query, { table, name: 'by_oneself', rule: `noted_by = current_actor()` });
    await query.query(`revoke update on ${table} from ${APP_ROLE}`);
    // Under another key it is still the same words.
    await query.query(`grant update (sealed_text) on ${table} to ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ${table}`);
  }
}
