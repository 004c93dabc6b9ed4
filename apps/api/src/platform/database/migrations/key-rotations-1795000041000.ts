import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict } from '../practice-table.ts';

/** How far a practice is with going over to a new key. */
export class KeyRotations1795000041000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'key_rotation',
      columns: `
        to_version integer not null,
        started_at timestamptz not null,
        total integer,
        done integer not null default 0,
        finished_at timestamptz`,
    });
    await query.query(`
      create unique index key_rotation_under_way on key_rotation (practice_id)
      where finished_at is null`);
    await restrict(query, {
      table: 'key_rotation',
      name: 'never_a_partner',
      rule: `current_actor_kind() <> 'partner'`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table key_rotation`);
  }
}
