import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict } from '../practice-table.ts';

/** Exercises given to couples, and each partner's part in them. */
export class Homework1795000002000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'assignment',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        exercise_key text not null,
        exercise_version integer not null,
        exercise jsonb not null,
        note text not null default '',
        due_on date not null,
        given_by uuid not null,
        given_at timestamptz not null,
        withdrawn_at timestamptz,
        unique (practice_id, couple_id, id),
        foreign key (practice_id, given_by) references member (practice_id, id)`,
    });
    await query.query(`create index on assignment (practice_id, couple_id, due_on)`);

    const part = `
      couple_id uuid not null,
      assignment_id uuid not null,
      partner_id uuid not null,
      foreign key (practice_id, couple_id, assignment_id)
        references assignment (practice_id, couple_id, id) on delete cascade,
      foreign key (practice_id, couple_id, partner_id)
        references partner (practice_id, couple_id, id) on delete cascade`;
    await practiceTable(query, {
      name: 'assignment_part',
      ofCouple: true,
      columns: `${part},
        begun_at timestamptz,
        done_at timestamptz,
        unique (practice_id, assignment_id, partner_id)`,
    });
    await restrict(query, {
      table: 'assignment_part',
      name: 'never_the_other_partner',
      rule: `current_actor_kind() <> 'partner' or partner_id = current_actor()`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table assignment_part, assignment`);
  }
}
