import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict, restrictWrites } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

/** The steps a couple was led through, with the reason where one was noted. */
export class CoupleSteps1795000053050 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'couple_step',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        step text not null check (step in ('pause', 'resume', 'separate', 'close', 'reopen')),
        taken_by uuid not null,
        taken_at timestamptz not null,
        sealed_reason bytea,
        foreign key (practice_id, taken_by) references member (practice_id, id)`,
    });
    await query.query(`create index on couple_step (practice_id, couple_id, taken_at)`);
    await sealedColumn(query, { table: 'couple_step', column: 'sealed_reason', isOptional: true });
    // Why the work rests is for those in care of the couple; to a partner it does not exist.
    const own = `select id from couple where therapist_id = current_actor()`;
    const rule = `current_actor_kind() = 'member' and (current_actor_role() = 'owner'
      or (current_actor_role() = 'therapist' and couple_id in (${own})))`;
    const care = `current_actor_kind() = 'member' and couple_id in (select couples_in_care())`;
    await restrict(query, { table: 'couple_step', name: 'in_care', reads: 'only', rule: care });
    await restrictWrites(query, { table: 'couple_step', name: 'in_hand', rule });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table couple_step`);
  }
}
