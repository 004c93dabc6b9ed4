import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict, restrictWrites } from '../practice-table.ts';

const table = 'time_off';

/** Days on which a therapist sees nobody, on the clock of their own place. Why is nobody's matter. */
export class TimeOff1795000097700 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      columns: `
        member_id uuid not null,
        first_day date not null,
        last_day date not null check (last_day >= first_day),
        from_minute smallint check (from_minute between 0 and 1439),
        to_minute smallint check (to_minute between 1 and 1440),
        constraint part_of_one_day check ((from_minute is null) = (to_minute is null)
          and (from_minute is null or (from_minute < to_minute and first_day = last_day))),
        foreign key (practice_id, member_id) references member (practice_id, id) on delete cascade`,
    });
    await query.query(`create index on ${table} (practice_id, member_id, last_day)`);
    await restrict(query, {
      table,
      name: 'not_for_partners',
      rule: `current_actor_kind() in ('member', 'system')`,
    });
    const rule = `current_actor_kind() = 'member' and member_id = current_actor()`;
    await restrictWrites(query, { table, name: 'by_oneself', rule });
    await query.query(`revoke update on ${table} from ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ${table}`);
  }
}
