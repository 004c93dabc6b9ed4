import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, door, practiceTable, restrict, restrictNew } from '../practice-table.ts';

const table = 'line_consent';

/**
 * Who lets the other partner see their own line of weekly check-ins, and until when. The consent is
 * its giver's: whether there is one is known to the other by the line alone.
 */
export class LineConsents1795000091000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid not null,
        given_at timestamptz not null,
        ended_at timestamptz check (ended_at >= given_at),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id)`,
    });
    await query.query(`
      create unique index one_consent_at_a_time on ${table} (practice_id, partner_id)
      where ended_at is null`);
    const rule = `current_actor_kind() = 'partner' and partner_id = current_actor()`;
    await restrict(query, { table, name: 'by_its_giver', rule });
    await restrictNew(query, { table, name: 'while_they_share', rule: 'couple_shares(couple_id)' });
    await query.query(`revoke update, delete on ${table} from ${APP_ROLE}`);
    await query.query(`grant update (ended_at) on ${table} to ${APP_ROLE}`);
    await this.ending(query);
  }

  /** A consent ends with the sharing; with its giver's record it goes. */
  private async ending(query: QueryRunner): Promise<void> {
    await door(
      query,
      'end_line_consents()',
      `returns trigger language plpgsql security definer set search_path = public as $$
       begin
         update ${table} set ended_at = greatest(given_at, new.state_since)
         where practice_id = new.practice_id and couple_id = new.id and ended_at is null;
         return new;
       end $$`,
    );
    await query.query(`
      create trigger line_consents_end after update of state on couple
      for each row when (old.state <> new.state and new.state in ('separating', 'closed'))
      execute function end_line_consents()`);
    await query.query(`
      create function forget_line_consents() returns trigger language plpgsql as $$
      begin
        delete from ${table} where practice_id = new.practice_id and partner_id = new.id;
        return new;
      end $$`);
    await query.query(`
      create trigger line_consents_go after update of deleted_at on partner
      for each row when (old.deleted_at is null and new.deleted_at is not null)
      execute function forget_line_consents()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger line_consents_end on couple`);
    await query.query(`drop trigger line_consents_go on partner`);
    await query.query(`drop function end_line_consents, forget_line_consents`);
    await query.query(`drop table ${table}`);
  }
}
