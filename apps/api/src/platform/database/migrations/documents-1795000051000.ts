import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict, restrictWrites } from '../practice-table.ts';

/** What a practice has couples sign: its documents, each in all versions it ever had. */
export class Documents1795000051000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table practice add usual_agreement text not null default 'no-secrets'
        check (usual_agreement in ('no-secrets', 'limited-secrets'))`);
    await practiceTable(query, {
      name: 'document_template',
      columns: `
        kind text not null check (kind in ('no-secrets', 'limited-secrets', 'consent')),
        retired_at timestamptz`,
    });
    await query.query(`
      create unique index on document_template (practice_id, kind) where kind <> 'consent'`);
    await practiceTable(query, {
      name: 'document_version',
      columns: `
        template_id uuid not null,
        version integer not null check (version > 0),
        title text not null,
        text text not null,
        written_by uuid not null,
        written_at timestamptz not null,
        unique (practice_id, template_id, version),
        foreign key (practice_id, template_id) references document_template (practice_id, id),
        foreign key (practice_id, written_by) references member (practice_id, id)`,
    });
    for (const table of ['document_template', 'document_version']) {
      await restrict(query, {
        table,
        name: 'for_members',
        reads: 'only',
        rule: `current_actor_kind() = 'member'`,
      });
      const rule = `current_actor_kind() = 'member' and current_actor_role() = 'owner'`;
      await restrictWrites(query, { table, name: 'for_owners', rule });
    }
    await query.query(`revoke update, delete on document_template from ${APP_ROLE}`);
    await query.query(`grant update (retired_at) on document_template to ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table document_version, document_template`);
    await query.query(`alter table practice drop usual_agreement`);
  }
}
