import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict } from '../practice-table.ts';

/** An exercise that is being written is there for whoever writes it, and for nobody else. */
export class ExerciseDrafts1795000061100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const table = 'own_exercise_draft';
    await practiceTable(query, {
      name: table,
      columns: `
        exercise_id uuid not null,
        draft jsonb not null,
        revision integer not null,
        saved_at timestamptz not null,
        unique (practice_id, exercise_id),
        foreign key (practice_id, exercise_id) references own_exercise (practice_id, id)`,
    });
    await restrict(query, {
      table,
      name: 'its_author_alone',
      rule: `exercise_id in (select id from own_exercise where made_by = current_actor()
        and current_actor_kind() = 'member' and current_actor_role() in ('owner', 'therapist'))`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table own_exercise_draft`);
  }
}
