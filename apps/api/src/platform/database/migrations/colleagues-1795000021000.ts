import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable, restrict } from '../practice-table.ts';

/** Colleagues come by invitation and may leave; who has left stays named in the records. */
export class Colleagues1795000021000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`alter table member add left_at timestamptz`);
    await practiceTable(query, {
      name: 'member_invitation',
      columns: `
        name text not null,
        email text not null,
        role text not null check (role in ('owner', 'therapist', 'supervisor', 'assistant')),
        invited_by uuid not null,
        invited_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        revoked_at timestamptz,
        check (accepted_at is null or revoked_at is null),
        foreign key (practice_id, invited_by) references member (practice_id, id)`,
    });
    await query.query(`
      create unique index member_invited_once on member_invitation (practice_id, email)
      where accepted_at is null and revoked_at is null`);
    await restrict(query, {
      table: 'member_invitation',
      name: 'never_a_partner',
      rule: `current_actor_kind() <> 'partner'`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table member_invitation`);
    await query.query(`alter table member drop column left_at`);
  }
}
