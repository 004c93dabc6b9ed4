import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  APP_ROLE,
  door,
  inCareOnly,
  practiceTable,
  restrict,
  restrictWrites,
} from '../practice-table.ts';

const partner = `current_actor_kind() = 'partner'`;

/** What each partner says to a request, alone, and what therefore can be granted. */
export class ReleaseAnswers1795000054250 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'release_answer',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        release_id uuid not null,
        partner_id uuid not null,
        answer text not null check (answer in ('signed', 'declined', 'revoked')),
        typed_name text not null,
        answered_at timestamptz not null,
        revoked_at timestamptz check ((revoked_at is not null) = (answer = 'revoked')),
        unique (practice_id, release_id, partner_id),
        foreign key (practice_id, couple_id, release_id)
          references release_request (practice_id, couple_id, id),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id)`,
    });
    const own = `${partner} and partner_id = current_actor()`;
    const table = 'release_answer';
    const rule = `not (${partner}) or partner_id = current_actor()`;
    await restrict(query, { table, name: 'never_the_other_partner', rule });
    await restrictWrites(query, { table, name: 'by_oneself', rule: own });
    await inCareOnly(query, table);
    await query.query(`revoke update, delete on ${table} from ${APP_ROLE}`);
    await query.query(`grant update (answer, revoked_at) on ${table} to ${APP_ROLE}`);
    await this.standing(query);
  }

  private async standing(query: QueryRunner): Promise<void> {
    // A partner may know that it stands, and never what the other has said.
    await door(
      query,
      'release_signed(asked uuid)',
      `returns boolean language sql stable security definer set search_path = public
       begin atomic
         select count(*) = 2 from release_answer where practice_id = current_practice()
           and release_id = asked and answer = 'signed';
       end`,
    );
    await query.query(`
      create policy with_both on release_request as restrictive for update to ${APP_ROLE}
      using (decision <> 'ended') with check (decision <> 'granted' or release_signed(id))`);
    await query.query(`
      create policy only_taken_back on release_answer as restrictive for update to ${APP_ROLE}
      using (answer = 'signed') with check (answer = 'revoked')`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop policy with_both on release_request`);
    await query.query(`drop function release_signed`);
    await query.query(`drop table release_answer`);
  }
}
