import type { MigrationInterface, QueryRunner } from 'typeorm';
import { restrict, restrictNew } from '../practice-table.ts';

const ofBoth = `exists (select from assignment where assignment.id = assignment_id and given_to = 'both')`;

/** What one of the two was given alone does not exist for the other, nor can it be shown to them. */
export class GivenAlone1795000071000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await restrict(query, {
      table: 'assignment',
      name: 'asked_themselves',
      rule: `current_actor_kind() <> 'partner' or id in (select assignment_id from assignment_part)`,
    });
    const table = 'answer';
    const rule = `visibility in ('private', 'therapist') or ${ofBoth}`;
    await restrictNew(query, { table, name: 'not_past_who_was_asked', rule });
    await restrictNew(query, { table, name: 'not_past_who_was_asked', act: 'update', rule });
    await restrictNew(query, { table: 'answer_offer', name: 'of_both', rule: ofBoth });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop policy of_both_insert on answer_offer`);
    for (const act of ['insert', 'update'])
      await query.query(`drop policy not_past_who_was_asked_${act} on answer`);
    await query.query(`drop policy asked_themselves on assignment`);
  }
}
