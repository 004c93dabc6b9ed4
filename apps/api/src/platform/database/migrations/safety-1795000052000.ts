import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, practiceTable, restrict, restrictWrites } from '../practice-table.ts';
import { sealedColumn } from '../sealed-column.ts';

const own = `select id from couple where therapist_id = current_actor()`;
const treats = `current_actor_kind() = 'member' and current_actor_role() in ('owner', 'therapist')
  and couple_id in (${own})`;

/** Questions about safety: asked by the therapist of both, answered alone, read by very few. */
export class Safety1795000052000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`alter table practice add safety_lead_id uuid,
      add foreign key (id, safety_lead_id) references member (practice_id, id)`);
    await practiceTable(query, {
      name: 'safety_asking',
      ofCouple: true,
      columns: `
        couple_id uuid not null,
        version integer not null,
        asked_at timestamptz not null,
        closed_at timestamptz`,
    });
    await query.query(`
      create unique index safety_asking_open on safety_asking (practice_id, couple_id)
      where closed_at is null`);
    const sight = `current_actor_kind() = 'partner' or (${treats})`;
    await restrict(query, { table: 'safety_asking', name: 'asker', reads: 'only', rule: sight });
    await restrictWrites(query, { table: 'safety_asking', name: 'asks', rule: treats });
    await this.answers(query);
  }

  private async answers(query: QueryRunner): Promise<void> {
    await practiceTable(query, {
      name: 'safety_screening',
      columns: `
        couple_id uuid not null,
        partner_id uuid not null,
        version integer not null,
        sealed_answers bytea not null,
        written_at timestamptz not null,
        lead_id uuid,
        seen_at timestamptz,
        foreign key (practice_id, couple_id, partner_id)
          references partner (practice_id, couple_id, id) on delete cascade`,
    });
    await query.query(`create index on safety_screening (practice_id, couple_id, written_at)`);
    const sealed = { column: 'sealed_answers', compartment: 'safety' } as const;
    await sealedColumn(query, { table: 'safety_screening', ...sealed });
    await query.query(`revoke update, delete on safety_screening from ${APP_ROLE}`);
    await query.query(`grant update (seen_at) on safety_screening to ${APP_ROLE}`);
    // Whoever was named to the author, as long as they are still named: a later lead reads nothing
    // that was written before.
    const lead = `current_actor_kind() = 'member' and lead_id = current_actor()
      and lead_id = (select safety_lead_id from practice)`;
    const table = 'safety_screening';
    const rule = `(${treats}) or (${lead})`;
    await restrict(query, { table, name: 'in_safety_reach', reads: 'only', rule });
    await query.query(`
      create policy seen on ${table} as restrictive for update to ${APP_ROLE} using (${treats})`);
    await query.query(`
      create policy by_its_author on ${table} as restrictive for insert to ${APP_ROLE}
      with check (current_actor_kind() = 'partner' and partner_id = current_actor()
        and seen_at is null
        and lead_id is not distinct from (select safety_lead_id from practice)
        and couple_id in (select couple_id from safety_asking where closed_at is null))`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table safety_screening, safety_asking`);
    await query.query(`alter table practice drop safety_lead_id`);
  }
}
