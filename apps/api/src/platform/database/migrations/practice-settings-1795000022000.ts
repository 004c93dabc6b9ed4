import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable } from '../practice-table.ts';

/** What a practice settles for itself: its rules, its look, and where help is to be had. */
export class PracticeSettings1795000022000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table practice
        add country text check (country ~ '^[A-Z]{2}$'),
        add crisis_resources jsonb,
        add cancel_notice_hours smallint not null default 24
          check (cancel_notice_hours between 0 and 336),
        add move_notice_hours smallint not null default 24
          check (move_notice_hours between 0 and 336),
        add moves_allowed smallint check (moves_allowed between 0 and 20),
        add reminder_hours integer[] not null default '{72,24}'
          check (cardinality(reminder_hours) <= 5
                 and 1 <= all (reminder_hours) and 336 >= all (reminder_hours)),
        add colour text check (colour ~ '^#[0-9a-f]{6}$')`);
    await practiceTable(query, {
      name: 'practice_logo',
      columns: `
        hash text not null,
        media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
        bytes bytea not null check (length(bytes) <= 204800),
        unique (practice_id)`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table practice_logo`);
    await query.query(`
      alter table practice drop country, drop crisis_resources, drop cancel_notice_hours,
        drop move_notice_hours, drop moves_allowed, drop reminder_hours, drop colour`);
  }
}
