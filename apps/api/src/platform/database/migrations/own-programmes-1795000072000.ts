import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict, restrictWrites } from '../practice-table.ts';

const member = `current_actor_kind() = 'member' and current_actor_role()`;
const isAuthor = `made_by = current_actor() and ${member} in ('owner', 'therapist')`;

/** Programmes a practice wrote itself. A course keeps what it was given, so the latest is enough. */
export class OwnProgrammes1795000072000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'own_programme',
      columns: `
        made_by uuid not null,
        shared boolean not null default false,
        version integer not null default 1 check (version > 0),
        programme jsonb not null,
        written_at timestamptz not null,
        retired_at timestamptz,
        foreign key (practice_id, made_by) references member (practice_id, id)`,
    });
    await restrict(query, {
      table: 'own_programme',
      name: 'its_author_or_shared',
      reads: 'only',
      rule: `${member} in ('owner', 'therapist', 'supervisor')
        and (shared or made_by = current_actor())`,
    });
    await restrictWrites(query, { table: 'own_programme', name: 'its_author', rule: isAuthor });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table own_programme`);
  }
}
