import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict, restrictWrites } from '../practice-table.ts';

const table = 'absence';

/** Who did not come to a session that was held for them. Rows exist only for that; partners read none. */
export class Absences1795000097600 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        appointment_id uuid not null,
        partner_id uuid not null,
        noted_by uuid not null,
        noted_at timestamptz not null,
        unique (practice_id, appointment_id, partner_id),
        foreign key (practice_id, couple_id, appointment_id)
          references appointment (practice_id, couple_id, id),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id),
        foreign key (practice_id, noted_by) references member (practice_id, id)`,
    });
    await restrict(query, {
      table,
      name: 'not_for_partners',
      rule: `current_actor_kind() in ('member', 'system')`,
    });
    const own = `select id from couple where therapist_id = current_actor()`;
    await restrictWrites(query, {
      table,
      name: 'in_hand',
      rule: `current_actor_kind() = 'member' and (current_actor_role() in ('owner', 'assistant')
        or (current_actor_role() = 'therapist' and couple_id in (${own})))`,
    });
    await query.query(`revoke update on ${table} from ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ${table}`);
  }
}
