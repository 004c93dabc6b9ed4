import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict, restrictNew, restrictWrites } from '../practice-table.ts';

const table = 'attendance';

/** Who has said yes to which start of a session; beside it, who of the practice noted it for them. */
export class Attendance1795000097000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        appointment_id uuid not null,
        partner_id uuid not null,
        said_yes_to timestamptz not null,
        said_at timestamptz not null,
        noted_by uuid,
        unique (practice_id, appointment_id, partner_id),
        foreign key (practice_id, couple_id, appointment_id)
          references appointment (practice_id, couple_id, id),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id),
        foreign key (practice_id, noted_by) references member (practice_id, id)`,
    });
    await restrict(query, {
      table,
      name: 'session_in_sight',
      reads: 'only',
      rule: `current_actor_kind() = 'system' or exists (
        select from appointment
        where appointment.practice_id = attendance.practice_id and appointment.id = appointment_id)`,
    });
    await restrictWrites(query, {
      table,
      name: 'each_for_oneself',
      rule: `current_actor_kind() <> 'partner' or (partner_id = current_actor() and noted_by is null)`,
    });
    const own = `select id from couple where therapist_id = current_actor()`;
    await restrictWrites(query, {
      table,
      name: 'in_hand',
      rule: `current_actor_kind() <> 'member' or current_actor_role() in ('owner', 'assistant')
        or (current_actor_role() = 'therapist' and couple_id in (${own}))`,
    });
    const stands = `couple_state_held(couple_id) in ('invited', 'active', 'paused')`;
    await restrictNew(query, { table, name: 'while_they_share', rule: stands });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ${table}`);
  }
}
