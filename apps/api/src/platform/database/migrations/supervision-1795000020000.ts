import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict } from '../practice-table.ts';

/** Whose work a supervisor looks after. */
export class Supervision1795000020000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'supervision',
      columns: `
        supervisor_id uuid not null,
        therapist_id uuid not null,
        unique (practice_id, supervisor_id, therapist_id),
        check (supervisor_id <> therapist_id),
        foreign key (practice_id, supervisor_id) references member (practice_id, id) on delete cascade,
        foreign key (practice_id, therapist_id) references member (practice_id, id) on delete cascade`,
    });
    await restrict(query, {
      table: 'supervision',
      name: 'never_a_partner',
      rule: `current_actor_kind() <> 'partner'`,
    });
    await query.query(`create index on supervision (practice_id, therapist_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table supervision`);
  }
}
