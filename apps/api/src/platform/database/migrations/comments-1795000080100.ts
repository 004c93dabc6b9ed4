import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, inCareOnly, practiceTable, restrict, restrictNew } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

const table = 'comment';

/** What a therapist writes beside an answer or an exercise, for one of the two or for both. */
export class Comments1795000080100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null, assignment_id uuid not null, partner_id uuid,
        answer_of uuid, answer_id uuid, by_member_id uuid not null, sent_as uuid not null,
        sealed_text bytea not null, written_at timestamptz not null,
        check ((answer_id is null) = (answer_of is null)),
        check (answer_id is null or partner_id is null or partner_id = answer_of),
        unique (practice_id, by_member_id, sent_as),
        foreign key (practice_id, couple_id, assignment_id)
          references assignment (practice_id, couple_id, id) on delete cascade,
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id),
        foreign key (practice_id, couple_id, answer_of, answer_id)
          references answer (practice_id, couple_id, partner_id, id) on delete cascade,
        foreign key (practice_id, by_member_id) references member (practice_id, id)`,
    });
    await query.query(`create index on ${table} (practice_id, couple_id, assignment_id)`);
    await sealedColumn(query, { table, column: 'sealed_text' });
    await inCareOnly(query, table);
    await this.walls(query);
  }

  private async walls(query: QueryRunner): Promise<void> {
    const parts = `select part.assignment_id from assignment_part part
      where part.partner_id = current_actor()`;
    await restrict(query, {
      table,
      name: 'readers',
      reads: 'only',
      rule: `current_actor_kind() = 'member' or (current_actor_kind() = 'partner'
        and (partner_id is null or partner_id = current_actor()) and assignment_id in (${parts}))`,
    });
    const answer = `select id from answer where answer.assignment_id = ${table}.assignment_id`;
    await restrict(query, {
      table,
      name: 'as_its_answer',
      rule: `answer_id is null or answer_id in (${answer})`,
    });
    const rule = `current_actor_kind() = 'member' and by_member_id = current_actor()`;
    await restrictNew(query, { table, name: 'by_oneself', rule });
    // Meant for one, it never reaches both: not even once the answer it is on is shared.
    await restrictNew(query, {
      table,
      name: 'who_reads_the_answer',
      rule: `partner_id is not null or answer_id is null
        or answer_id in (${answer} and revealed_at is not null)`,
    });
    await restrictNew(query, {
      table,
      name: 'while_it_goes_on',
      rule: `answer_fits_life(assignment_id,
        case when partner_id is null then 'shared' else 'therapist' end)`,
    });
    await query.query(`create policy taken_back on ${table} as restrictive for delete
      to ${APP_ROLE} using (${rule})`);
    await query.query(`revoke update on ${table} from ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ${table}`);
  }
}
