import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = 'check_in_note';
const toCheckIn = 'check_in_note_practice_id_partner_id_check_in_id_fkey';

/**
 * A check-in tells of nearness too, one to seven, and has two sentences: one good thing, and one
 * wish. What is shared with the other partner outlives its author's record here, as shared answers
 * do, so it stands by its week and no longer falls with its scores.
 */
export class CheckInWords1795000087000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table check_in add nearness smallint check (nearness between 1 and 7)`);
    await query.query(`
      alter table ${table} add kind text not null default 'sentence'
          check (kind in ('sentence', 'good', 'wish')),
        add week date`);
    await pastPolicies(query, [table, 'check_in'], () =>
      query.query(`update ${table} set week = check_in.week from check_in
        where check_in.practice_id = ${table}.practice_id and check_in.id = check_in_id`),
    );
    await query.query(`
      alter table ${table} alter week set not null, alter kind drop default,
        alter check_in_id drop not null,
        drop constraint check_in_note_practice_id_check_in_id_key,
        drop constraint ${toCheckIn},
        add unique (practice_id, partner_id, week, kind),
        add constraint ${toCheckIn} foreign key (practice_id, partner_id, check_in_id)
          references check_in (practice_id, partner_id, id) on delete set null (check_in_id),
        add foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id) on delete cascade`);
    await this.forgetting(query);
  }

  /** With a partner goes what they wrote, but for what the other may read. */
  private async forgetting(query: QueryRunner): Promise<void> {
    await query.query(`
      create function forget_words() returns trigger language plpgsql as $$
      begin
        delete from ${table} where practice_id = new.practice_id and partner_id = new.id
          and visibility <> 'shared';
        return new;
      end $$`);
    await query.query(`
      create trigger words_go after update of deleted_at on partner
      for each row when (old.deleted_at is null and new.deleted_at is not null)
      execute function forget_words()`);
  }

  /** What an older version has no place for goes: it would not know whom to show it to. */
  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger words_go on partner`);
    await query.query(`drop function forget_words`);
    await query.query(`alter table check_in drop nearness`);
    await pastPolicies(query, [table], () =>
      query.query(`delete from ${table} where kind <> 'sentence' or check_in_id is null`),
    );
    await query.query(`
      alter table ${table} drop kind, drop week, alter check_in_id set not null,
        drop constraint check_in_note_practice_id_couple_id_partner_id_fkey,
        drop constraint ${toCheckIn},
        add unique (practice_id, check_in_id),
        add constraint ${toCheckIn} foreign key (practice_id, partner_id, check_in_id)
          references check_in (practice_id, partner_id, id) on delete cascade`);
  }
}

async function pastPolicies(
  query: QueryRunner,
  tables: readonly string[],
  work: () => Promise<unknown>,
): Promise<void> {
  for (const each of tables) await query.query(`alter table ${each} no force row level security`);
  await work();
  for (const each of tables) await query.query(`alter table ${each} force row level security`);
}
