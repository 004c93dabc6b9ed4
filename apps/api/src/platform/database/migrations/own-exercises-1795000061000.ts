import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict, restrictWrites } from '../practice-table.ts';

const member = `current_actor_kind() = 'member' and current_actor_role()`;
const isAuthor = `made_by = current_actor() and ${member} in ('owner', 'therapist')`;

/** Exercises a practice wrote itself, each in all versions it ever had. */
export class OwnExercises1795000061000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'own_exercise',
      columns: `
        made_by uuid not null,
        shared boolean not null default false,
        retired_at timestamptz,
        foreign key (practice_id, made_by) references member (practice_id, id)`,
    });
    // What its author keeps to themselves is nobody else's, also not the owner's.
    await restrict(query, {
      table: 'own_exercise',
      name: 'its_author_or_shared',
      reads: 'only',
      rule: `${member} in ('owner', 'therapist', 'supervisor')
        and (shared or made_by = current_actor())`,
    });
    // An owner may retire what somebody shared and has since left behind.
    await restrictWrites(query, {
      table: 'own_exercise',
      name: 'its_author',
      rule: `(${isAuthor}) or (shared and ${member} = 'owner')`,
    });
    await query.query(`revoke update on own_exercise from ${APP_ROLE}`);
    await query.query(`grant update (shared, retired_at) on own_exercise to ${APP_ROLE}`);
    await this.versions(query);
  }

  private async versions(query: QueryRunner): Promise<void> {
    const table = 'own_exercise_version';
    await practiceTable(query, {
      name: table,
      columns: `
        exercise_id uuid not null,
        version integer not null check (version > 0),
        exercise jsonb not null,
        written_by uuid not null,
        written_at timestamptz not null,
        unique (practice_id, exercise_id, version),
        foreign key (practice_id, exercise_id) references own_exercise (practice_id, id),
        foreign key (practice_id, written_by) references member (practice_id, id)`,
    });
    const seen = 'exercise_id in (select id from own_exercise)';
    const own = `exercise_id in (select id from own_exercise where ${isAuthor})`;
    await restrict(query, { table, name: 'seen_with_exercise', reads: 'only', rule: seen });
    await restrictWrites(query, { table, name: 'its_author', rule: own });
    await query.query(`revoke update, delete on ${table} from ${APP_ROLE}`);
    await query.query(`create trigger fixed before update or delete or truncate on ${table}
      for each statement execute function refuse_rewriting()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table own_exercise_version, own_exercise`);
  }
}
