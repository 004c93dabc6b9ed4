import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

const mine = (column: string) => `current_actor_kind() = 'partner' and ${column} = current_actor()`;

/** Words that were written in the other's name, waiting for the one they are from. */
export class AnswerOffers1795000050200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`alter table assignment_part add column moved_at timestamptz`);
    await practiceTable(query, {
      name: 'answer_offer',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        assignment_id uuid not null,
        from_partner_id uuid not null,
        to_partner_id uuid not null check (to_partner_id <> from_partner_id),
        sealed_words bytea not null,
        written_at timestamptz not null,
        offered_at timestamptz not null,
        foreign key (practice_id, couple_id, assignment_id)
          references assignment (practice_id, couple_id, id) on delete cascade,
        foreign key (practice_id, couple_id, from_partner_id)
          references partner (practice_id, couple_id, id) on delete cascade,
        foreign key (practice_id, couple_id, to_partner_id)
          references partner (practice_id, couple_id, id) on delete cascade`,
    });
    await sealedColumn(query, { table: 'answer_offer', column: 'sealed_words' });
    const table = 'answer_offer';
    // Whoever gave words away keeps no sight of them, nor of what became of them.
    await restrict(query, { table, name: 'readers', reads: 'only', rule: mine('to_partner_id') });
    for (const [act, clause, rule] of [
      ['insert', 'with check', mine('from_partner_id')],
      ['update', 'using', 'false'],
      ['delete', 'using', mine('to_partner_id')],
    ]) {
      await query.query(
        `create policy hands_${act} on ${table} as restrictive for ${act} to ${APP_ROLE}
         ${clause} (${rule})`,
      );
    }
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table answer_offer`);
    await query.query(`alter table assignment_part drop column moved_at`);
  }
}
