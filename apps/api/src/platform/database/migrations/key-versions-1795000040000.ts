import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealedColumn } from '../sealed-column.ts';

const sealedSoFar = [
  { table: 'answer', column: 'sealed_value' },
  { table: 'break_glass', column: 'sealed_reason' },
  { table: 'check_in_note', column: 'sealed_text' },
];

/**
 * Several keys a practice, one for each compartment and version, each sealed value with the
 * number of its own; notes are sealed too.
 */
export class KeyVersions1795000040000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table practice_key
        add column compartment text not null default 'record'
          check (compartment in ('record', 'safety', 'private-notes')),
        drop constraint practice_key_practice_id_version_key,
        add unique (practice_id, compartment, version),
        alter column wrapped drop not null,
        add column wrapped_with text not null default '',
        add column destroyed_at timestamptz,
        add check ((wrapped is null) = (destroyed_at is not null))`);
    await query.query(`
      create function key_version_of(sealed bytea) returns integer
      language sql immutable strict parallel safe
      return (get_byte(sealed, 0) << 24) + (get_byte(sealed, 1) << 16)
           + (get_byte(sealed, 2) << 8) + get_byte(sealed, 3)`);
    for (const sealed of sealedSoFar) {
      await this.numberValues(query, sealed);
      await sealedColumn(query, sealed);
    }
    await query.query(`alter table assignment drop column note, add column sealed_note bytea`);
    await sealedColumn(query, { table: 'assignment', column: 'sealed_note', isOptional: true });
  }

  // What was sealed before keys had numbers was sealed by the first. The owner may be no
  // superuser, and then the policies hold for it too.
  private async numberValues(
    query: QueryRunner,
    { table, column }: { table: string; column: string },
  ) {
    await query.query(
      `alter table ${table} no force row level security, disable row level security`,
    );
    await query.query(`update ${table} set ${column} = '\\x00000001'::bytea || ${column}`);
    await query.query(`alter table ${table} enable row level security, force row level security`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table assignment drop column key_version, drop column key_compartment,
        drop column sealed_note,
        add column note text not null default ''`);
    for (const { table, column } of sealedSoFar) {
      await query.query(
        `alter table ${table} drop column key_version, drop column key_compartment`,
      );
      await query.query(`update ${table} set ${column} = substr(${column}, 5)`);
    }
    await query.query(`drop function key_version_of`);
    await query.query(`
      alter table practice_key drop column compartment,
        add unique (practice_id, version), drop column wrapped_with, drop column destroyed_at,
        alter column wrapped set not null`);
  }
}
