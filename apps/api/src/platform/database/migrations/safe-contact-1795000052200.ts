import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict, restrictWrites } from '../practice-table.ts';

/** How a partner wants to be reached: their own to say, and their therapist's to know. */
export class SafeContact1795000052200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'safe_contact',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid not null,
        no_mail boolean not null default false,
        neutral boolean not null default false,
        sender_name text not null default '',
        readers text not null default 'unsaid'
          check (readers in ('unsaid', 'nobody', 'partner', 'family', 'work', 'unsure')),
        days smallint[] not null default '{1,2,3,4,5,6,7}',
        mail_from text not null default '00:00',
        mail_to text not null default '24:00',
        email text,
        pending_email text,
        pending_until timestamptz,
        pending_tries smallint not null default 0,
        unique (practice_id, partner_id),
        check (cardinality(days) between 1 and 7 and 1 <= all (days) and 7 >= all (days)),
        check (mail_from < mail_to),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id) on delete cascade`,
    });
    await query.query(`revoke delete on safe_contact from ${APP_ROLE}`);
    const own = `current_actor_kind() = 'partner' and partner_id = current_actor()`;
    await restrict(query, {
      table: 'safe_contact',
      name: 'never_the_other_partner',
      reads: 'only',
      // A job reads it to obey it.
      rule: `current_actor_kind() = 'system' or (${own})
        or (current_actor_kind() = 'member' and current_actor_role() in ('owner', 'therapist')
          and couple_id in (select id from couple where therapist_id = current_actor()))`,
    });
    await restrictWrites(query, { table: 'safe_contact', name: 'own_alone', rule: own });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table safe_contact`);
  }
}
