import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, inCareOnly, practiceTable } from '../practice-table.ts';
import { restrict, restrictNew, restrictWrites } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

const table = 'discussion_point';
const own = `(current_actor_kind() = 'partner' and by_partner_id = current_actor())
  or (current_actor_kind() = 'member' and by_member_id = current_actor())`;

/** What is to be talked about in a session: a line, or an answer that was marked. */
export class Discussion1795000080000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null, by_partner_id uuid, by_member_id uuid, to_both boolean not null,
        answer_of uuid, answer_id uuid, sealed_text bytea, agreement_id uuid,
        sent_as uuid not null, added_at timestamptz not null, discussed_at timestamptz,
        check (num_nonnulls(by_partner_id, by_member_id) = 1),
        check (num_nonnulls(answer_id, sealed_text) = 1),
        check ((answer_id is null) = (answer_of is null)),
        check (by_partner_id is null or answer_of is null or answer_of = by_partner_id),
        check (by_member_id is null or answer_id is null or not to_both),
        unique nulls not distinct (practice_id, by_partner_id, by_member_id, sent_as),
        foreign key (practice_id, couple_id, by_partner_id)
          references partner (practice_id, couple_id, id),
        foreign key (practice_id, by_member_id) references member (practice_id, id),
        foreign key (practice_id, couple_id, answer_of, answer_id)
          references answer (practice_id, couple_id, partner_id, id) on delete cascade,
        foreign key (practice_id, couple_id, agreement_id)
          references couple_document (practice_id, couple_id, id)`,
    });
    await query.query(`create index on ${table} (practice_id, couple_id, added_at)`);
    // Marked twice is marked once, until it has been talked about.
    await query.query(`create unique index one_mark on ${table}
      (practice_id, by_partner_id, by_member_id, answer_id) nulls not distinct
      where answer_id is not null and discussed_at is null`);
    await sealedColumn(query, { table, column: 'sealed_text', isOptional: true });
    await inCareOnly(query, table);
    await this.walls(query);
    await query.query(`create trigger stamp_new before insert on ${table}
      for each row execute function stamp_message()`);
    await query.query(`create trigger keep_stamp before update on ${table}
      for each row execute function keep_agreement()`);
  }

  private async walls(query: QueryRunner): Promise<void> {
    await restrict(query, {
      table,
      name: 'readers',
      reads: 'only',
      rule: `current_actor_kind() = 'member' or (current_actor_kind() = 'partner'
        and (to_both or by_partner_id = current_actor()))`,
    });
    // A mark is there for whoever can read what it is on, and for nobody else.
    const rule = `answer_id is null or answer_id in (select id from answer)`;
    await restrict(query, { table, name: 'as_its_answer', rule });
    await restrictNew(query, { table, name: 'by_oneself', rule: own });
    const stands = `case when to_both then couple_shares(couple_id)
      else couple_state_held(couple_id) in ('invited', 'active', 'paused') end`;
    await restrictNew(query, { table, name: 'while_it_goes_on', rule: stands });
    // The therapist ticks off what anybody added; each of the two what they added themselves.
    const ticks = `current_actor_kind() = 'member' or by_partner_id = current_actor()`;
    await restrictWrites(query, { table, name: 'ticked_off', rule: ticks });
    await query.query(`create policy taken_back on ${table} as restrictive for delete
      to ${APP_ROLE} using (${own})`);
    await query.query(`revoke update on ${table} from ${APP_ROLE}`);
    await query.query(`grant update (discussed_at) on ${table} to ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ${table}`);
  }
}
