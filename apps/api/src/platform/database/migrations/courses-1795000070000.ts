import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inCareOnly, practiceTable, restrict, restrictNew } from '../practice-table.ts';

/** Programmes that were given to couples, exercise by exercise. */
export class Courses1795000070000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'course',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        programme_key text not null,
        programme_version integer not null,
        title text not null,
        titles jsonb not null default '{}',
        given_by uuid not null,
        begun_at timestamptz not null,
        stopped_at timestamptz,
        over_at timestamptz,
        revision integer not null default 1,
        planned integer not null default 0,
        unique (practice_id, couple_id, id),
        foreign key (practice_id, given_by) references member (practice_id, id)`,
    });
    // A couple has one programme at a time: never more than a tired person can take.
    await query.query(`
      create unique index one_running_course on course (practice_id, couple_id)
      where stopped_at is null and over_at is null`);
    await this.items(query);
    // What is still to come, and what was skipped, does not exist for the partners.
    for (const table of ['course', 'course_item']) {
      await restrict(query, {
        table,
        name: 'never_a_partner',
        rule: `current_actor_kind() <> 'partner'`,
      });
      await inCareOnly(query, table);
      await restrictNew(query, {
        table,
        name: 'while_they_share',
        rule: `couple_shares(couple_id)`,
      });
    }
  }

  private async items(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'course_item',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        course_id uuid not null,
        position integer not null check (position > 0),
        exercise_key text not null,
        exercise jsonb not null,
        translations jsonb not null default '{}',
        rule jsonb not null,
        skipped_at timestamptz,
        delivered_at timestamptz,
        assignment_id uuid,
        check ((delivered_at is null) = (assignment_id is null)),
        check (skipped_at is null or delivered_at is null),
        unique (practice_id, course_id, position),
        unique (practice_id, assignment_id),
        foreign key (practice_id, couple_id, course_id)
          references course (practice_id, couple_id, id) on delete cascade,
        foreign key (practice_id, couple_id, assignment_id)
          references assignment (practice_id, couple_id, id)`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table course_item, course`);
  }
}
