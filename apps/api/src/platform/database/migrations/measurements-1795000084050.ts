import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, inCareOnly, practiceTable, restrict, restrictNew } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

const table = 'measurement';

/** What one partner scored on one questionnaire on one day. */
export class Measurements1795000084050 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: table,
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        partner_id uuid not null,
        instrument_key text not null,
        instrument_version integer not null check (instrument_version > 0),
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
    await query.query(`create index measurement_line on ${table} (practice_id, couple_id, day)
      include (partner_id, instrument_key, instrument_version, total)`);
    await sealedColumn(query, { table, column: 'sealed_answers', isOptional: true });
    await restrict(query, {
      table,
      name: 'never_the_other_partner',
      rule: `current_actor_kind() = 'member'
        or (current_actor_kind() = 'partner' and partner_id = current_actor())`,
    });
    await inCareOnly(query, table);
    await this.authors(query);
  }

  /** What a partner answered in the portal is theirs: nobody writes it for them or takes it out. */
  private async authors(query: QueryRunner): Promise<void> {
    const recorded = `current_actor_kind() = 'member' and origin <> 'portal'`;
    await restrictNew(query, {
      table,
      name: 'by_oneself',
      rule: `(current_actor_kind() = 'partner' and origin = 'portal')
        or (${recorded} and recorded_by = current_actor())`,
    });
    const stands = `couple_state_held(couple_id) in ('invited', 'active', 'paused')`;
    await restrictNew(query, { table, name: 'while_it_goes_on', rule: stands });
    await query.query(`create policy taken_out on ${table} as restrictive for delete
      to ${APP_ROLE} using (${recorded})`);
    await query.query(`revoke update on ${table} from ${APP_ROLE}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table ${table}`);
  }
}
