import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seatedSession } from '../seated-session.ts';

/** How long a session lasts, and which of a person's seats it sits in. */
export class Sessions1795000011000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table auth.session
        add column seat uuid,
        add column seen_at timestamptz not null default now(),
        add column confirmed_at timestamptz,
        add column shared_device boolean not null default false,
        add column is_strong boolean not null default false`);
    await query.query(`alter table auth.seat add column used_at timestamptz`);
    await query.query(`
      create policy door on practice for select to current_user using (true)`);
    await seatedSession(query, { act: 'create', shared: '5' });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop view auth.seated_session`);
    await query.query(`drop policy door on practice`);
    await query.query(`alter table auth.seat drop column used_at`);
    await query.query(
      `alter table auth.session drop column seat, drop column seen_at, drop column confirmed_at, drop column shared_device, drop column is_strong`,
    );
  }
}
