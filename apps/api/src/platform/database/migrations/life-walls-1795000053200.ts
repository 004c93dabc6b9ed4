import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door, restrictNew } from '../practice-table.ts';

const name = 'while_they_share';

/** What can no longer be written once a couple does not share, or an episode is over. */
export class LifeWalls1795000053200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await this.episodes(query);
    await restrictNew(query, { table: 'assignment', name, rule: `couple_shares(couple_id)` });
    await restrictNew(query, { table: 'appointment', name, rule: `couple_shares(couple_id)` });
    const stands = `couple_state_held(couple_id) in ('invited', 'active', 'paused')`;
    await restrictNew(query, {
      table: 'appointment',
      name,
      act: 'update',
      rule: `state = 'cancelled' or ${stands}`,
    });
    for (const table of ['check_in', 'invitation']) {
      await restrictNew(query, { table, name, rule: stands });
    }
  }

  /** What was given in an episode stays in it: a new one opens nothing that was sealed before. */
  private async episodes(query: QueryRunner): Promise<void> {
    await query.query(`alter table assignment add episode integer not null default 1`);
    await door(
      query,
      'give_in_this_episode()',
      `returns trigger language plpgsql security definer set search_path = public as $$
       begin
         new.episode := (select max(number) from episode
           where practice_id = new.practice_id and couple_id = new.couple_id);
         return new;
       end $$`,
    );
    await query.query(`
      create trigger in_this_episode before insert on assignment
      for each row execute function give_in_this_episode()`);
    await door(
      query,
      'answer_fits_life(asked uuid, visibility text)',
      `returns boolean language sql volatile security definer set search_path = public
       begin atomic
         select coalesce(episode = (select max(number) from episode
             where practice_id = current_practice() and couple_id = assignment.couple_id)
           and case couple_state_held(couple_id)
             when 'paused' then answer_fits_life.visibility in ('private', 'therapist')
             else couple_shares(couple_id) end, false)
         from assignment where practice_id = current_practice() and id = asked;
       end`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop policy ${name}_update on appointment`);
    for (const table of ['assignment', 'appointment', 'check_in', 'invitation'])
      await query.query(`drop policy ${name}_insert on ${table}`);
    await query.query(`drop trigger in_this_episode on assignment`);
    await query.query(`drop function answer_fits_life, give_in_this_episode cascade`);
    await query.query(`alter table assignment drop column episode`);
  }
}
