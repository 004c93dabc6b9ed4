import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, inCareOnly, practiceTable, restrictWrites } from '../practice-table.ts';

/** What is given and put before a couple in every language it exists in: each reads it in theirs. */
export class TwinTexts1795000066100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`alter table assignment add translations jsonb not null default '{}'`);
    await query.query(`alter table couple_document
      add language text check (language in ('en', 'de'))`);
    await practiceTable(query, {
      name: 'couple_document_twin',
      ofCouple: true,
      columns: `
        couple_id uuid not null, document_id uuid not null,
        language text not null check (language in ('en', 'de')),
        title text not null, text text not null,
        hash text not null generated always as (hash_of(title, text)) stored,
        unique (practice_id, document_id, language),
        unique (practice_id, couple_id, document_id, hash),
        foreign key (practice_id, couple_id, document_id)
          references couple_document (practice_id, couple_id, id)`,
    });
    await restrictWrites(query, {
      table: 'couple_document_twin',
      name: 'by_whom',
      rule: `current_actor_kind() = 'member'`,
    });
    await inCareOnly(query, 'couple_document_twin');
    await query.query(`revoke update, delete on couple_document_twin from ${APP_ROLE}`);
    await query.query(`create trigger fixed before update or delete or truncate
      on couple_document_twin for each statement execute function refuse_rewriting()`);
    // A signature stands under the words its author had read: the document's, or those of a twin.
    await query.query(`
      alter table signature add twin_hash text,
        add foreign key (practice_id, couple_id, document_id, twin_hash)
          references couple_document_twin (practice_id, couple_id, document_id, hash)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`alter table signature drop twin_hash`);
    await query.query(`drop table couple_document_twin`);
    await query.query(`alter table couple_document drop language`);
    await query.query(`alter table assignment drop translations`);
  }
}
