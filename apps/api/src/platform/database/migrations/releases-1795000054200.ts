import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, inCareOnly, practiceTable, restrictWrites } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

/** Requests to release something of the joint record to somebody: fixed but for what the therapist decides. */
export class Releases1795000054200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'release_request',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        parts text[] not null check (cardinality(parts) > 0
          and parts <@ '{sessions,check-ins,exercises,agreements,notes}'),
        sealed_words bytea not null,
        asked_by uuid not null,
        asked_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > asked_at),
        decision text not null default 'open' check (decision in ('open', 'granted', 'ended')),
        decided_at timestamptz,
        unique (practice_id, couple_id, id),
        foreign key (practice_id, asked_by) references member (practice_id, id)`,
    });
    await sealedColumn(query, { table: 'release_request', column: 'sealed_words' });
    await restrictWrites(query, {
      table: 'release_request',
      name: 'by_the_therapist',
      rule: `current_actor_kind() = 'member'`,
    });
    await inCareOnly(query, 'release_request');
    await query.query(`revoke update, delete on release_request from ${APP_ROLE}`);
    await query.query(`grant update (decision, decided_at) on release_request to ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table release_request`);
  }
}
