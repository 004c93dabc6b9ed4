import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, inCareOnly, practiceTable, restrict, restrictNew } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

const own = `(current_actor_kind() = 'partner' and by_partner_id = current_actor()
    and (partner_id is null or partner_id = current_actor()))
  or (current_actor_kind() = 'member' and by_member_id = current_actor())`;

/** Words between sessions. A thread with one partner does not exist for the other. */
export class Messages1795000065000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const table of ['practice', 'couple']) {
      await query.query(`alter table ${table} add messages_on boolean not null default true`);
    }
    await practiceTable(query, {
      name: 'message',
      ofCouple: true,
      columns: `
        couple_id uuid not null, partner_id uuid, by_partner_id uuid, by_member_id uuid,
        sent_as uuid not null, sealed_text bytea not null, agreement_id uuid,
        sent_at timestamptz not null,
        check (num_nonnulls(by_partner_id, by_member_id) = 1),
        check (partner_id is null or by_partner_id is null or by_partner_id = partner_id),
        unique nulls not distinct (practice_id, by_partner_id, by_member_id, sent_as),
        unique (practice_id, couple_id, id),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id),
        foreign key (practice_id, couple_id, by_partner_id)
          references partner (practice_id, couple_id, id),
        foreign key (practice_id, by_member_id) references member (practice_id, id),
        foreign key (practice_id, couple_id, agreement_id)
          references couple_document (practice_id, couple_id, id)`,
    });
    await query.query(`create index on message (practice_id, couple_id, sent_at)`);
    await sealedColumn(query, { table: 'message', column: 'sealed_text' });
    await inCareOnly(query, 'message');
    await this.walls(query);
    await query.query(`
      create function stamp_message() returns trigger language plpgsql as $$
      begin
        new.agreement_id := case when new.by_partner_id is not null
          then written_under(new.couple_id, new.by_partner_id) end;
        return new;
      end $$`);
    await query.query(`create trigger stamp_new before insert on message
      for each row execute function stamp_message()`);
  }

  private async walls(query: QueryRunner): Promise<void> {
    const table = 'message';
    await restrict(query, {
      table,
      name: 'readers',
      reads: 'only',
      rule: `current_actor_kind() = 'member' or (current_actor_kind() = 'partner'
        and (partner_id is null or partner_id = current_actor()))`,
    });
    await restrictNew(query, { table, name: 'by_oneself', rule: own });
    // What goes to both passes between them; what goes to one may still be said while the work rests.
    const stands = `case when partner_id is null then couple_shares(couple_id)
      else couple_state_held(couple_id) in ('invited', 'active', 'paused') end`;
    await restrictNew(query, { table, name: 'while_it_goes_on', rule: stands });
    await restrictNew(query, {
      table,
      name: 'where_allowed',
      rule: `exists (select from practice where messages_on)
        and couple_id in (select id from couple where messages_on)`,
    });
    await query.query(`revoke update, delete on message from ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table message; drop function stamp_message`);
    for (const table of ['practice', 'couple']) {
      await query.query(`alter table ${table} drop messages_on`);
    }
  }
}
