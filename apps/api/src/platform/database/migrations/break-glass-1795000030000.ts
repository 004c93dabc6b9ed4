import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, door, practiceTable, restrict, restrictWrites } from '../practice-table.ts';

/** Opening a record without being in care of the couple: with a reason, for an hour at most. */
export class BreakGlass1795000030000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await this.settings(query);
    await practiceTable(query, {
      name: 'break_glass',
      columns: `
        couple_id uuid not null,
        member_id uuid not null,
        sealed_reason bytea not null,
        opened_at timestamptz not null,
        until timestamptz not null,
        ended_at timestamptz,
        seen_at timestamptz,
        check (until > opened_at and until <= opened_at + interval '60 minutes'),
        foreign key (practice_id, couple_id) references couple (practice_id, id),
        foreign key (practice_id, member_id) references member (practice_id, id)`,
    });
    await query.query(`create index on break_glass (practice_id, couple_id, opened_at)`);
    await query.query(`create index on break_glass (practice_id, member_id, until)`);
    // What was said to open a record stays as it was said.
    await query.query(`revoke update, delete on break_glass from ${APP_ROLE}`);
    await query.query(`grant update (ended_at, seen_at) on break_glass to ${APP_ROLE}`);
    await this.opened(query);
    await this.sight(query);
  }

  private async settings(query: QueryRunner): Promise<void> {
    await query.query(`
      create function current_actor_role() returns text language sql stable parallel safe
      return nullif(current_setting('app.role', true), '')`);
    // A test's clock runs ahead of the database's; outside of tests nothing is set.
    await query.query(`
      create function current_instant() returns timestamptz language sql stable parallel safe
      return now() + interval '1 millisecond'
        * coalesce(nullif(current_setting('app.shift', true), '')::double precision, 0)`);
  }

  /** A door: the couples the actor has opened, so that the rule on couples need not ask itself. */
  private async opened(query: QueryRunner): Promise<void> {
    await door(
      query,
      'couples_under_glass()',
      `returns setof uuid language sql stable security definer set search_path = public rows 5
       begin atomic
         select couple_id from break_glass
         where practice_id = current_practice() and member_id = current_actor()
           and current_actor_kind() = 'member' and current_actor_role() in ('owner', 'therapist')
           and ended_at is null and until > current_instant();
       end`,
    );
  }

  private async sight(query: QueryRunner): Promise<void> {
    const own = 'select id from couple where therapist_id = current_actor()';
    await restrict(query, {
      table: 'break_glass',
      name: 'whom_it_concerns',
      reads: 'only',
      rule: `current_actor_kind() = 'member' and (member_id = current_actor()
        or current_actor_role() = 'owner' or couple_id in (${own}))`,
    });
    await restrictWrites(query, {
      table: 'break_glass',
      name: 'by_whom',
      rule: `current_actor_kind() = 'member' and (couple_id in (${own})
        or (member_id = current_actor() and current_actor_role() in ('owner', 'therapist')))`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop function couples_under_glass`);
    await query.query(`drop table break_glass`);
    await query.query(`drop function current_instant, current_actor_role`);
  }
}
