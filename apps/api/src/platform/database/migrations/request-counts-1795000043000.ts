import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../practice-table.ts';

/** How often something was asked lately, by whom in a form that names nobody. Not worth a log. */
export class RequestCounts1795000043000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create unlogged table auth.request_count (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      )`);
    await query.query(`grant select, insert, update, delete on auth.request_count to ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table auth.request_count`);
  }
}
