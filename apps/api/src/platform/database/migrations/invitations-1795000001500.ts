import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict } from '../practice-table.ts';

/** The way in, for one partner, once. */
export class Invitations1795000001500 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'invitation',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id) on delete cascade`,
    });
    await query.query(`create index on invitation (practice_id, partner_id)`);
    await restrict(query, {
      table: 'invitation',
      name: 'never_a_partner',
      rule: `current_actor_kind() <> 'partner'`,
    });
    await this.door(query);
  }

  /** Which couple a genuine link opens. The link's signature is checked before this is asked. */
  private async door(query: QueryRunner): Promise<void> {
    await query.query(`create policy door on invitation for select to current_user using (true)`);
    await query.query(`
      create function invitation_couple(asked uuid) returns table (couple_id uuid)
      language sql stable security definer set search_path = public
      begin atomic
        select invitation.couple_id from invitation
        where invitation.practice_id = current_practice() and invitation.id = asked;
      end`);
    await query.query(`revoke all on function invitation_couple from public`);
    await query.query(`grant execute on function invitation_couple to ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function invitation_couple`);
    await query.query(`drop table invitation`);
  }
}
