import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, guardByPractice, practiceTable } from '../practice-table.ts';

/** Who asks, in which practice, and the practice itself. */
export class Practices1795000000000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`create extension if not exists btree_gist`);
    await query.query(`revoke create on schema public from public`);
    await query.query(`grant usage on schema public, auth to ${APP_ROLE}`);
    await this.settings(query);

    await query.query(`
      create table practice (
        id uuid primary key default current_practice(),
        name text not null,
        zone text not null,
        locale text not null default 'en',
        created_at timestamptz not null default now()
      )`);
    await guardByPractice(query, 'practice', 'id');

    await practiceTable(query, {
      name: 'member',
      columns: `
        user_id text not null,
        name text not null,
        email text not null,
        zone text not null,
        locale text not null default 'en',
        created_at timestamptz not null default now(),
        unique (practice_id, user_id)`,
    });
    await practiceTable(query, {
      name: 'practice_key',
      columns: `
        version integer not null,
        wrapped bytea not null,
        created_at timestamptz not null default now(),
        unique (practice_id, version)`,
    });
  }

  // Unset settings give null, and null gives no rows.
  private async settings(query: QueryRunner): Promise<void> {
    for (const [name, type] of [
      ['practice', 'uuid'],
      ['actor_kind', 'text'],
      ['actor', 'uuid'],
      ['couple', 'uuid'],
    ]) {
      await query.query(`
        create function current_${name}() returns ${type} language sql stable parallel safe
        return nullif(current_setting('app.${name}', true), '')::${type}`);
    }
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table practice_key, member, practice`);
    const settings = ['practice', 'actor', 'couple', 'actor_kind'].map((name) => `current_${name}`);
    await query.query(`drop function ${settings.join(', ')}`);
  }
}
