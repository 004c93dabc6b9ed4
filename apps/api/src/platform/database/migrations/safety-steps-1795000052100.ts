import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, door, practiceTable, restrict } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

/** What the therapist does about answers on safety, and who is meant, for the safety lead. */
export class SafetySteps1795000052100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'safety_step',
      columns: `
        couple_id uuid not null,
        partner_id uuid not null,
        step text not null check (step in ('alone', 'danger', 'plan', 'refer', 'joint')),
        is_done boolean not null,
        sealed_note bytea not null,
        member_id uuid not null,
        changed_at timestamptz not null,
        unique (practice_id, partner_id, step),
        foreign key (practice_id, member_id) references member (practice_id, id),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id) on delete cascade`,
    });
    const sealed = { column: 'sealed_note', compartment: 'safety' } as const;
    await sealedColumn(query, { table: 'safety_step', ...sealed });
    await query.query(`revoke delete on safety_step from ${APP_ROLE}`);
    // Who reads this person's answers reads what was done about them, and nobody else.
    await restrict(query, {
      table: 'safety_step',
      name: 'in_safety_reach',
      rule: `partner_id in (select partner_id from safety_screening)`,
    });
    await door(
      query,
      'couples_of_safety_lead()',
      `returns table (couple_id uuid, therapist_name text, partner_id uuid, place text,
         first_name text)
       language sql stable security definer set search_path = public rows 20
       begin atomic
         select couple.id, member.name, partner.id, partner.place, partner.first_name
         from practice join couple on couple.practice_id = practice.id
         join member on member.practice_id = practice.id and member.id = couple.therapist_id
         join partner on partner.practice_id = practice.id and partner.couple_id = couple.id
         where practice.id = current_practice() and current_actor_kind() = 'member'
           and practice.safety_lead_id = current_actor()
           and exists (select from safety_screening as written
             where written.practice_id = practice.id and written.couple_id = couple.id
               and written.lead_id = current_actor());
       end`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function couples_of_safety_lead`);
    await query.query(`drop table safety_step`);
  }
}
