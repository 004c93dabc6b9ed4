import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inCareOnly, practiceTable, restrict, restrictNew } from '../practice-table.ts';

/** Exercises that come again: each time an assignment of its own. */
export class Repetitions1795000071500 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'repetition',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        first_id uuid not null,
        every_days integer not null check (every_days between 1 and 90),
        until date,
        times integer check (times between 2 and 60),
        given integer not null default 1,
        last_at timestamptz not null,
        stopped_at timestamptz,
        over_at timestamptz,
        planned integer not null default 0,
        check (until is not null or times is not null),
        unique (practice_id, first_id),
        foreign key (practice_id, couple_id, first_id)
          references assignment (practice_id, couple_id, id) on delete cascade`,
    });
    // How often something will come again is for those in care; each time that has come is there.
    await restrict(query, {
      table: 'repetition',
      name: 'never_a_partner',
      rule: `current_actor_kind() <> 'partner'`,
    });
    await inCareOnly(query, 'repetition');
    await restrictNew(query, {
      table: 'repetition',
      name: 'while_they_share',
      rule: `couple_shares(couple_id)`,
    });
    await query.query(`
      alter table assignment add again_of uuid,
        add foreign key (practice_id, couple_id, again_of)
          references assignment (practice_id, couple_id, id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`alter table assignment drop column again_of`);
    await query.query(`drop table repetition`);
  }
}
