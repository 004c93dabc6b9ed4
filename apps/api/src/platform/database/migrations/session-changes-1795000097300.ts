import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed a session last, what it was before, until when that can be had back; how often a couple moved it; to which start somebody had said yes before. */
export class SessionChanges1795000097300 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table appointment
        add column moves smallint not null default 0 check (moves >= 0),
        add column is_late boolean not null default false,
        add column changed_by uuid,
        add column was_during tstzrange,
        add column was_moves smallint,
        add column undo_until timestamptz,
        add check (undo_until is null
          or (was_during is not null and was_moves is not null and changed_by is not null))`);
    await query.query('alter table attendance add column was_yes_to timestamptz');
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('alter table attendance drop column was_yes_to');
    await query.query(`
      alter table appointment
        drop column undo_until, drop column was_moves, drop column was_during,
        drop column changed_by, drop column is_late, drop column moves`);
  }
}
