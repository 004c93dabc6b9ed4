import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door, practiceTable, restrictWrites } from '../practice-table.ts';

/** Where a couple stands in its work, and its episodes. */
export class LifeOfCouples1795000053000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table couple
        add state text not null default 'invited'
          check (state in ('invited', 'active', 'paused', 'separating', 'closed')),
        add state_since timestamptz`);
    await this.episodes(query);
    await query.query(`
      update couple set state = 'active', state_since = since where 2 = (
        select count(*) from partner where couple_id = couple.id and joined_at is not null)`);
  }

  private async episodes(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'episode',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        number integer not null check (number > 0),
        began_at timestamptz not null,
        ended_at timestamptz,
        ended_by text check (ended_by in ('closing', 'separation')),
        check ((ended_at is null) = (ended_by is null)),
        unique (practice_id, couple_id, number)`,
    });
    await query.query(`
      create unique index one_open_episode on episode (practice_id, couple_id)
      where ended_at is null`);
    await query.query(`
      insert into episode (practice_id, couple_id, number, began_at)
      select practice_id, id, 1, since from couple`);
    const own = `select id from couple where therapist_id = current_actor()`;
    const rule = `current_actor_kind() = 'member' and (current_actor_role() = 'owner'
      or (current_actor_role() = 'therapist' and couple_id in (${own})))`;
    await restrictWrites(query, { table: 'episode', name: 'in_hand', rule });
    // A couple's work begins with the couple, however it came to be.
    await door(
      query,
      'begin_first_episode()',
      `returns trigger language plpgsql security definer set search_path = public as $$
       begin
         insert into episode (practice_id, couple_id, number, began_at)
         values (new.practice_id, new.id, 1, new.since);
         return new;
       end $$`,
    );
    await query.query(`
      create trigger first_episode after insert on couple
      for each row execute function begin_first_episode()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger first_episode on couple`);
    await query.query(`drop table episode`);
    await query.query(`drop function begin_first_episode`);
    await query.query(`alter table couple drop column state, drop column state_since`);
  }
}
