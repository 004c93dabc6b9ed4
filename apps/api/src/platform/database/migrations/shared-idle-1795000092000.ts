import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seatedSession } from '../seated-session.ts';

/** A practice settles how soon a device that others use too is left, as it does for the others. */
export class SharedIdle1795000092000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table practice add column shared_idle_minutes integer not null default 5
        check (shared_idle_minutes between 2 and 15)`);
    // Whoever sits nowhere yet has no practice to ask.
    const shared = 'coalesce(practice.shared_idle_minutes, 5)';
    await seatedSession(query, { act: 'create or replace', shared });
  }

  async down(query: QueryRunner): Promise<void> {
    await seatedSession(query, { act: 'create or replace', shared: '5' });
    await query.query(`alter table practice drop column shared_idle_minutes`);
  }
}
