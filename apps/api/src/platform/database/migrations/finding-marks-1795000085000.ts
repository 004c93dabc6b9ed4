import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, inCareOnly, practiceTable, restrict, restrictNew } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

const table = 'finding_mark';

/**
 * What a therapist did about a finding: seen, put off until a day, a note. It belongs to one run of
 * the finding; when that ends and another begins, nothing has been done about the new one.
 */
export class FindingMarks1795000085000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid,
        instrument_key text not null,
        instrument_version integer not null,
        kind text not null,
        since date not null,
        acknowledged_at timestamptz,
        snoozed_until date,
        sealed_note bytea,
        marked_by uuid not null,
        marked_at timestamptz not null,
        constraint one_mark_a_run unique nulls not distinct
          (practice_id, couple_id, partner_id, instrument_key, instrument_version, kind, since),
        foreign key (practice_id, marked_by) references member (practice_id, id),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id)`,
    });
    await sealedColumn(query, { table, column: 'sealed_note', isOptional: true });
    const members = `current_actor_kind() = 'member'`;
    await restrict(query, { table, name: 'members_only', rule: members });
    await inCareOnly(query, table);
    for (const act of ['insert', 'update'] as const)
      await restrictNew(query, {
        ...{ table, name: 'by_oneself', act },
        rule: `marked_by = current_actor()`,
      });
    await query.query(`revoke delete on ${table} from ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ${table}`);
  }
}
