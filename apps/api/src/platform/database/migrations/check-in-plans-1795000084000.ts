import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, inCareOnly, practiceTable, restrict, restrictNew } from '../practice-table.ts';

const table = 'check_in_plan';

/** Which questionnaires one partner or both are asked, and how often. */
export class CheckInPlans1795000084000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid,
        instrument_key text not null,
        instrument_version integer not null check (instrument_version > 0),
        rhythm text not null check (rhythm in ('weekly', 'weeks', 'sessions', 'once')),
        every_weeks smallint check (every_weeks between 2 and 26),
        begins_on date not null,
        created_by uuid not null,
        created_at timestamptz not null,
        ended_at timestamptz,
        check ((rhythm = 'weeks') = (every_weeks is not null)),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id),
        foreign key (practice_id, created_by) references member (practice_id, id)`,
    });
    await query.query(`
      create unique index one_running_plan on ${table}
        (practice_id, couple_id, partner_id, instrument_key) nulls not distinct
      where ended_at is null`);
    await this.walls(query);
  }

  private async walls(query: QueryRunner): Promise<void> {
    // What one alone is asked does not exist for the other.
    await restrict(query, {
      table,
      name: 'whom_it_asks',
      reads: 'only',
      rule: `current_actor_kind() = 'member' or (current_actor_kind() = 'partner'
        and (partner_id is null or partner_id = current_actor()))`,
    });
    await inCareOnly(query, table);
    const rule = `current_actor_kind() = 'member' and created_by = current_actor()`;
    await restrictNew(query, { table, name: 'by_the_therapist', rule });
    const stands = `couple_state_held(couple_id) in ('invited', 'active', 'paused')`;
    await restrictNew(query, { table, name: 'while_it_goes_on', rule: stands });
    await query.query(`revoke update, delete on ${table} from ${APP_ROLE}`);
    await query.query(`grant update (ended_at) on ${table} to ${APP_ROLE}`);
    await query.query(`create policy ended_by_members on ${table} as restrictive for update
      to ${APP_ROLE} using (current_actor_kind() = 'member')`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ${table}`);
  }
}
