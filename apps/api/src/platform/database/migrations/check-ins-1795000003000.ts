import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict } from '../practice-table.ts';

/** One partner's weekly answers. Scores are read often, so a covering index carries them. */
export class CheckIns1795000003000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'check_in',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid not null,
        week date not null check (extract(isodow from week) = 1),
        scores smallint[] not null
          check (cardinality(scores) = 5 and 0 <= all (scores) and 10 >= all (scores)),
        total smallint not null check (total between 0 and 50),
        filled_at timestamptz not null,
        unique (practice_id, partner_id, week),
        unique (practice_id, partner_id, id),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id) on delete cascade`,
    });
    await query.query(`
      create index check_in_line on check_in (practice_id, couple_id, week) include (partner_id, total)`);
    await restrict(query, {
      table: 'check_in',
      name: 'never_the_other_partner',
      rule: `current_actor_kind() = 'member'
        or (current_actor_kind() = 'partner' and partner_id = current_actor())`,
    });

    // A table of its own: the therapist reads the scores of a check-in whose sentence is private.
    await practiceTable(query, {
      name: 'check_in_note',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid not null,
        check_in_id uuid not null,
        visibility text not null check (visibility in ('private', 'therapist')),
        sealed_text bytea not null,
        unique (practice_id, check_in_id),
        foreign key (practice_id, partner_id, check_in_id)
          references check_in (practice_id, partner_id, id) on delete cascade`,
    });
    await restrict(query, {
      table: 'check_in_note',
      name: 'readers',
      rule: `(current_actor_kind() = 'partner' and partner_id = current_actor())
        or (current_actor_kind() = 'member' and visibility = 'therapist')`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table check_in_note, check_in`);
  }
}
