import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a practice asks of those who sign in to it. */
export class SignInRules1795000010000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table practice
        add column second_factor_demanded boolean not null default false,
        add column workspace_idle_minutes integer not null default 15
          check (workspace_idle_minutes between 5 and 120),
        add column portal_idle_minutes integer not null default 30
          check (portal_idle_minutes between 5 and 120)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table practice drop column second_factor_demanded,
        drop column workspace_idle_minutes, drop column portal_idle_minutes`);
  }
}
