import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door, inCareOnly, restrict, restrictWrites, without } from '../practice-table.ts';

const clinical = ['assignment', 'assignment_part', 'answer', 'check_in', 'check_in_note'];
const SIGHT_BEFORE = `current_actor_kind() = 'system'
  or (current_actor_kind() = 'member' and therapist_id = current_actor())
  or id = current_couple()`;
const contact = ['partner', 'partner_contact', 'invitation'];

/**
 * Two walls. Who sees a couple: its therapist, the therapist's supervisors, whoever runs the office,
 * and whoever has opened it with a reason. Who reads what it says: the same without the office.
 */
export class Care1795000031000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await this.care(query);
    await this.sight(query);
    for (const table of clinical) await inCareOnly(query, table);

    const own = `select id from couple where therapist_id = current_actor()`;
    const treats = `current_actor_role() = 'therapist' and couple_id in (${own})`;
    const rule = `current_actor_kind() <> 'member' or current_actor_role() = 'owner' or (${treats})`;
    for (const table of contact) await restrictWrites(query, { table, name: 'in_hand', rule });
    await restrictWrites(query, {
      table: 'appointment',
      name: 'in_hand',
      rule: `${rule} or current_actor_role() = 'assistant'`,
    });
  }

  private async care(query: QueryRunner): Promise<void> {
    await door(
      query,
      'couples_in_care()',
      `returns setof uuid language sql stable security definer set search_path = public rows 50
       begin atomic
         select id from couple
         where practice_id = current_practice() and therapist_id = current_actor()
           and current_actor_kind() = 'member' and current_actor_role() in ('owner', 'therapist')
         union all
         select couple.id from supervision
         join couple using (practice_id, therapist_id)
         where practice_id = current_practice() and supervisor_id = current_actor()
           and current_actor_kind() = 'member' and current_actor_role() = 'supervisor'
         union all
         select couples_under_glass();
       end`,
    );
  }

  private async sight(query: QueryRunner): Promise<void> {
    await query.query(`drop policy couple_in_sight on couple`);
    await restrict(query, {
      table: 'couple',
      name: 'couple_in_sight',
      reads: 'only',
      rule: `current_actor_kind() = 'system' or id = current_couple()
        or (current_actor_kind() = 'member' and (
          (therapist_id = current_actor() and current_actor_role() = 'therapist')
          or current_actor_role() in ('owner', 'assistant')
          or id in (select couples_in_care())))`,
    });
    await restrictWrites(query, {
      table: 'couple',
      name: 'in_hand',
      rule: `current_actor_kind() in ('system', 'member')
        and (current_actor_kind() <> 'member' or current_actor_role() = 'owner'
          or (current_actor_role() = 'therapist' and therapist_id = current_actor()))`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    for (const table of [...contact, 'appointment', 'couple'])
      await without(query, table, ['in_hand']);
    for (const table of clinical) await without(query, table, ['in_care', 'in_own_care']);
    await without(query, 'couple', ['couple_in_sight']);
    await restrict(query, { table: 'couple', name: 'couple_in_sight', rule: SIGHT_BEFORE });
    await query.query(`drop function couples_in_care`);
  }
}
