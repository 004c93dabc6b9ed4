import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealedColumn } from '../sealed-column.ts';

/** What one partner takes less of, and a word about it to the therapist, on their own part. */
export class Relief1795000074000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table assignment_part
        add relief text check (relief in ('halved', 'shorter', 'skipped')),
        add relieved_at timestamptz,
        add sealed_word bytea,
        add constraint relief_has_its_time check ((relief is null) = (relieved_at is null)),
        add constraint word_with_relief check (sealed_word is null or relief is not null)`);
    await sealedColumn(query, {
      table: 'assignment_part',
      column: 'sealed_word',
      isOptional: true,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table assignment_part drop key_version, drop key_compartment, drop sealed_word,
        drop relieved_at, drop relief`);
  }
}
