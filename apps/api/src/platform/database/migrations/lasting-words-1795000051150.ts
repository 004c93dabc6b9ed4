import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from '../practice-table.ts';

const lasting = ['document_version', 'couple_document', 'signature', 'talk_first'];

/** What was put before somebody, and what somebody signed, is never changed or taken away. */
export class LastingWords1795000051150 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create function refuse_rewriting() returns trigger language plpgsql as $$
      begin raise exception 'What was put before somebody or signed does not change'; end $$`);
    for (const table of lasting) {
      await query.query(`revoke update, delete on ${table} from ${APP_ROLE}`);
      await query.query(`create trigger fixed before update or delete or truncate on ${table}
        for each statement execute function refuse_rewriting()`);
    }
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function refuse_rewriting cascade`);
  }
}
