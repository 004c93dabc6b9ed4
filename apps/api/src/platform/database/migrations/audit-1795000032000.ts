import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, guardByPractice, restrict } from '../practice-table.ts';

const practice = `practice_id uuid not null default current_practice() references practice (id)`;

/** Who did what, each entry tied to the one before. Entries come in by one door and never change. */
export class Audit1795000032000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create table audit_head (${practice} primary key, seq bigint not null, hash text not null)`);
    await query.query(`
      create table audit_entry (
        ${practice}, seq bigint not null, at timestamptz not null, actor_kind text not null,
        actor_id uuid, role text, action text not null, subjects uuid[] not null,
        couple_id uuid, partner_id uuid, glass_id uuid, hash text not null,
        primary key (practice_id, seq))`);
    await query.query(`create index on audit_entry (practice_id, couple_id, seq)`);
    await query.query(`create index on audit_entry (practice_id, actor_id, seq)`);
    for (const table of ['audit_head', 'audit_entry']) {
      await guardByPractice(query, table);
      await query.query(`revoke insert, update, delete on ${table} from ${APP_ROLE}`);
    }
    await this.sight(query);
    await this.fixed(query);
  }

  private async sight(query: QueryRunner): Promise<void> {
    await restrict(query, {
      table: 'audit_entry',
      name: 'whom_it_concerns',
      reads: 'only',
      rule: `(current_actor_kind() = 'member' and (current_actor_role() = 'owner'
          or couple_id in (select id from couple where therapist_id = current_actor())))
        or (current_actor_kind() = 'partner' and couple_id = current_couple() and (
          partner_id = current_actor() or (partner_id is null and actor_kind = 'member')))`,
    });
    await restrict(query, {
      table: 'audit_head',
      name: 'owner',
      reads: 'only',
      rule: `current_actor_kind() = 'member' and current_actor_role() = 'owner'`,
    });
  }

  private async fixed(query: QueryRunner): Promise<void> {
    await query.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'Entries of the audit log do not change'; end $$`);
    await query.query(`
      create trigger fixed before update or delete or truncate on audit_entry
      for each statement execute function refuse_change()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table audit_entry, audit_head`);
    await query.query(`drop function refuse_change`);
  }
}
