import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door } from '../practice-table.ts';

/** What of a couple's life the database itself keeps: the way from state to state. */
export class LifeRules1795000053100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await this.way(query);
    await this.joining(query);
    await this.sharing(query);
  }

  private async way(query: QueryRunner): Promise<void> {
    await query.query(`
      create function keep_to_the_way() returns trigger language plpgsql as $$
      begin
        if old.state <> new.state and (old.state, new.state) not in (
          ('invited', 'active'), ('invited', 'paused'), ('active', 'paused'),
          ('paused', 'active'), ('paused', 'invited'),
          ('invited', 'separating'), ('active', 'separating'), ('paused', 'separating'),
          ('invited', 'closed'), ('active', 'closed'), ('paused', 'closed'),
          ('separating', 'closed'), ('closed', 'active'), ('closed', 'invited'))
        then raise exception 'no step leads from % to %', old.state, new.state
          using errcode = 'check_violation', constraint = 'couple_way';
        end if;
        return new;
      end $$`);
    await query.query(`
      create trigger couple_way before update of state on couple
      for each row execute function keep_to_the_way()`);
  }

  // The partner who joins may not change the couple; the lock lets the second of two who join
  // at once see the first.
  private async joining(query: QueryRunner): Promise<void> {
    await door(
      query,
      'begin_when_both_joined()',
      `returns trigger language plpgsql security definer set search_path = public as $$
       begin
         perform from couple where practice_id = new.practice_id and id = new.couple_id for update;
         update couple set state = 'active', state_since = new.joined_at
         where practice_id = new.practice_id and id = new.couple_id and state = 'invited'
           and 2 = (select count(*) from partner where practice_id = new.practice_id
                    and couple_id = new.couple_id and joined_at is not null);
         return new;
       end $$`,
    );
    await query.query(`
      create trigger both_joined after insert or update of joined_at on partner
      for each row when (new.joined_at is not null) execute function begin_when_both_joined()`);
  }

  /**
   * A couple's state, held until the end of the transaction: whoever ends the sharing waits for what is being
   * written, and what is written after it sees that it has ended, however early its request began.
   */
  private async sharing(query: QueryRunner): Promise<void> {
    await door(
      query,
      'couple_state_held(asked uuid)',
      `returns text language sql volatile security definer set search_path = public
       begin atomic
         select state from couple where practice_id = current_practice() and id = asked for share;
       end`,
    );
    await door(
      query,
      'couple_shares(asked uuid)',
      `returns boolean language sql volatile set search_path = public
       begin atomic select coalesce(couple_state_held(asked) in ('invited', 'active'), false); end`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger couple_way on couple`);
    await query.query(`drop trigger both_joined on partner`);
    await query.query(`
      drop function couple_shares, couple_state_held, begin_when_both_joined, keep_to_the_way`);
  }
}
