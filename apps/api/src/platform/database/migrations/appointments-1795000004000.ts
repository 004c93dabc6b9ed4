import type { MigrationInterface, QueryRunner } from 'typeorm';
import { practiceTable } from '../practice-table.ts';

/** When a therapist is open, and what is booked. Two sessions at once cannot be stored. */
export class Appointments1795000004000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'open_block',
      columns: `
        member_id uuid not null,
        weekday smallint not null check (weekday between 1 and 7),
        from_minute smallint not null check (from_minute between 0 and 1439),
        to_minute smallint not null check (to_minute between 1 and 1440),
        check (from_minute < to_minute),
        foreign key (practice_id, member_id) references member (practice_id, id) on delete cascade,
        exclude using gist (practice_id with =, member_id with =, weekday with =,
                            int4range(from_minute, to_minute) with &&)`,
    });

    await practiceTable(query, {
      name: 'appointment',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        therapist_id uuid not null,
        during tstzrange not null
          check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
        place text not null default '',
        state text not null check (state in ('booked', 'cancelled')),
        version integer not null default 1,
        booked_at timestamptz not null,
        changed_at timestamptz not null,
        foreign key (practice_id, therapist_id) references member (practice_id, id),
        constraint therapist_free exclude using gist
          (practice_id with =, therapist_id with =, during with &&) where (state = 'booked'),
        constraint couple_free exclude using gist
          (practice_id with =, couple_id with =, during with &&) where (state = 'booked')`,
    });
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table appointment, open_block`);
  }
}
