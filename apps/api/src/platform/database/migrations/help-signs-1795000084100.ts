import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict } from '../practice-table.ts';

const own = `select id from couple where therapist_id = current_actor()`;
const treats = `current_actor_kind() = 'member' and current_actor_role() in ('owner', 'therapist')
  and couple_id in (${own})`;

/**
 * That an answer of somebody asked for help, for their therapist to look at. It says nothing of
 * what was answered, and not even its author reads it.
 */
export class HelpSigns1795000084100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    const table = 'help_sign';
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid not null,
        shown_at timestamptz not null,
        seen_at timestamptz,
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id) on delete cascade`,
    });
    await query.query(`create index on ${table} (practice_id, couple_id) where seen_at is null`);
    await query.query(`revoke update, delete on ${table} from ${APP_ROLE}`);
    await query.query(`grant update (seen_at) on ${table} to ${APP_ROLE}`);
    await restrict(query, { table, name: 'for_the_therapist', reads: 'only', rule: treats });
    await query.query(`
      create policy seen on ${table} as restrictive for update to ${APP_ROLE} using (${treats})`);
    await query.query(`
      create policy by_its_author on ${table} as restrictive for insert to ${APP_ROLE}
      with check (current_actor_kind() = 'partner' and partner_id = current_actor()
        and seen_at is null)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table help_sign`);
  }
}
