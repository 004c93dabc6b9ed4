import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, inCareOnly, practiceTable, restrict, restrictNew } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

const stands = `couple_state_held(couple_id) in ('invited', 'active', 'paused')`;
const instrument = `instrument_key text not null,
  instrument_version integer not null check (instrument_version > 0)`;

/** Which questionnaires a couple is asked, and what each partner has answered. */
export class Measurements1795000084000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await this.plans(query);
    await this.measurements(query);
    await this.authors(query);
    // With a partner goes what they answered, and what they alone were asked. It is done where
    // `forget_partner` leads: it runs as the owner, past the policies.
    await query.query(`
      create function forget_measurements() returns trigger language plpgsql as $$
      begin
        delete from measurement where practice_id = new.practice_id and partner_id = new.id;
        delete from check_in_plan where practice_id = new.practice_id and partner_id = new.id;
        return new;
      end $$`);
    await query.query(`
      create trigger measurements_go after update of deleted_at on partner
      for each row when (old.deleted_at is null and new.deleted_at is not null)
      execute function forget_measurements()`);
  }

  private async plans(query: QueryRunner): Promise<void> {
    const table = 'check_in_plan';
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid,
        ${instrument},
        rhythm text not null check (rhythm in ('weekly', 'weeks', 'sessions', 'once')),
        every_weeks smallint check (every_weeks between 1 and 26),
        begins_on date not null,
        created_by uuid not null,
        created_at timestamptz not null,
        ended_at timestamptz,
        check ((rhythm = 'weeks') = (every_weeks is not null)),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id),
        foreign key (practice_id, created_by) references member (practice_id, id)`,
    });
    await query.query(`
      create unique index one_running_plan on ${table}
        (practice_id, couple_id, partner_id, instrument_key) nulls not distinct
      where ended_at is null`);
    // What one alone is asked does not exist for the other.
    await restrict(query, {
      table,
      name: 'whom_it_asks',
      reads: 'only',
      rule: `current_actor_kind() = 'member' or (current_actor_kind() = 'partner'
        and (partner_id is null or partner_id = current_actor()))`,
    });
    await inCareOnly(query, table);
    const rule = `current_actor_kind() = 'member' and created_by = current_actor()`;
    await restrictNew(query, { table, name: 'by_the_therapist', rule });
    await restrictNew(query, { table, name: 'while_it_goes_on', rule: stands });
    await query.query(`revoke update, delete on ${table} from ${APP_ROLE}`);
    await query.query(`grant update (ended_at) on ${table} to ${APP_ROLE}`);
    await query.query(`create policy ended_by_members on ${table} as restrictive for update
      to ${APP_ROLE} using (current_actor_kind() = 'member')`);
  }

  private async measurements(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'measurement',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid not null,
        ${instrument},
        day date not null,
        total smallint not null,
        sealed_answers bytea,
        origin text not null check (origin in ('portal', 'paper', 'import')),
        recorded_by uuid,
        filled_at timestamptz not null,
        check ((origin = 'portal') = (recorded_by is null)),
        check (origin <> 'portal' or sealed_answers is not null),
        check (origin <> 'import' or sealed_answers is null),
        unique (practice_id, partner_id, instrument_key, instrument_version, day),
        foreign key (practice_id, recorded_by) references member (practice_id, id),
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id) on delete cascade`,
    });
    await query.query(`
      create index measurement_line on measurement (practice_id, couple_id, day)
        include (partner_id, instrument_key, instrument_version, total)`);
    const sealed = { table: 'measurement', column: 'sealed_answers', isOptional: true } as const;
    await sealedColumn(query, sealed);
    await restrict(query, {
      table: 'measurement',
      name: 'never_the_other_partner',
      rule: `current_actor_kind() = 'member'
        or (current_actor_kind() = 'partner' and partner_id = current_actor())`,
    });
    await inCareOnly(query, 'measurement');
  }

  /** What a partner answered in the portal is theirs: nobody writes it for them or takes it out. */
  private async authors(query: QueryRunner): Promise<void> {
    const table = 'measurement';
    const recorded = `current_actor_kind() = 'member' and origin <> 'portal'`;
    await restrictNew(query, {
      table,
      name: 'by_oneself',
      rule: `(current_actor_kind() = 'partner' and origin = 'portal')
        or (${recorded} and recorded_by = current_actor())`,
    });
    await restrictNew(query, { table, name: 'while_it_goes_on', rule: stands });
    await query.query(`create policy taken_out on ${table} as restrictive for delete
      to ${APP_ROLE} using (${recorded})`);
    await query.query(`revoke update on ${table} from ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop trigger measurements_go on partner`);
    await query.query(`drop function forget_measurements`);
    await query.query(`drop table measurement, check_in_plan`);
  }
}
