import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict } from '../practice-table.ts';

/** Couples, their two partners, and how each is reached. */
export class Couples1795000001000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'couple',
      columns: `
        therapist_id uuid not null,
        family_name text not null default '',
        since timestamptz not null,
        foreign key (practice_id, therapist_id) references member (practice_id, id)`,
    });
    await query.query(`create index on couple (practice_id, therapist_id)`);
    await restrict(query, {
      table: 'couple',
      name: 'couple_in_sight',
      rule: `current_actor_kind() = 'system'
        or (current_actor_kind() = 'member' and therapist_id = current_actor())
        or id = current_couple()`,
    });

    await practiceTable(query, {
      name: 'partner',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        place text not null check (place in ('first', 'second')),
        first_name text not null,
        joined_at timestamptz,
        unique (practice_id, couple_id, place),
        unique (practice_id, couple_id, id)`,
    });

    await practiceTable(query, {
      name: 'partner_contact',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid not null,
        email text not null,
        zone text,
        locale text not null default 'en',
        unique (practice_id, partner_id),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id) on delete cascade`,
    });
    await restrict(query, {
      table: 'partner_contact',
      name: 'never_the_other_partner',
      rule: `current_actor_kind() <> 'partner' or partner_id = current_actor()`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table partner_contact, partner, couple`);
  }
}
