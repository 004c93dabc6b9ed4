import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict } from '../practice-table.ts';

/** The mails that the mail server accepted. */
export class Deliveries1795000006000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'delivery',
      columns: `
        planned_job_id uuid not null,
        message_id text not null,
        attempt integer not null,
        perhaps_again boolean not null,
        sent_at timestamptz not null,
        foreign key (practice_id, planned_job_id)
          references planned_job (practice_id, id) on delete cascade`,
    });
    await query.query(`create index on delivery (practice_id, planned_job_id)`);
    await restrict(query, {
      table: 'delivery',
      name: 'never_a_partner',
      rule: `current_actor_kind() <> 'partner'`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table delivery`);
  }
}
