import type { MigrationInterface, QueryRunner } from 'typeorm';
import { door, practiceTable, restrict } from '../practice-table.ts';

const table = 'calendar_feed';

/**
 * Addresses that calendars follow, one a person at most. An address is of its person alone, and ends with
 * the sharing: whoever stood beside when it was made may still have it.
 */
export class CalendarFeeds1795000097400 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      columns: `
        member_id uuid,
        couple_id uuid,
        partner_id uuid,
        with_alone boolean not null,
        made_at timestamptz not null,
        read_at timestamptz,
        unique (practice_id, member_id),
        unique (practice_id, partner_id),
        constraint one_person check ((member_id is null) <> (partner_id is null)),
        constraint partner_of_couple check ((partner_id is null) = (couple_id is null)),
        foreign key (practice_id, member_id) references member (practice_id, id),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id)`,
    });
    await restrict(query, {
      table,
      name: 'of_its_person',
      rule: `current_actor_kind() = 'system'
        or (current_actor_kind() = 'member' and member_id = current_actor())
        or (current_actor_kind() = 'partner' and partner_id = current_actor())`,
    });
    await this.ending(query);
  }

  private async ending(query: QueryRunner): Promise<void> {
    const ends = (whose: string) =>
      `returns trigger language plpgsql security definer set search_path = public as $$
       begin
         delete from ${table} where practice_id = new.practice_id and ${whose} = new.id;
         return new;
       end $$`;
    await door(query, 'end_calendar_feeds()', ends('couple_id'));
    await door(query, 'forget_calendar_feed()', ends('partner_id'));
    await query.query(`
      create trigger calendar_feeds_end after update of state on couple
      for each row when (old.state <> new.state and new.state in ('separating', 'closed'))
      execute function end_calendar_feeds()`);
    await query.query(`
      create trigger calendar_feed_goes after update of deleted_at on partner
      for each row when (old.deleted_at is null and new.deleted_at is not null)
      execute function forget_calendar_feed()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('drop trigger calendar_feeds_end on couple');
    await query.query('drop trigger calendar_feed_goes on partner');
    await query.query('drop function end_calendar_feeds, forget_calendar_feed');
    await query.query(`drop table ${table}`);
  }
}
