import type { QueryRunner } from 'typeorm';

/** The role the running program uses. It owns nothing and cannot bypass row policies. */
export const APP_ROLE = 'closeknit_app';

interface PracticeTable {
  readonly name: string;
  /** Column and table constraint definitions, without `practice_id` and `id`. */
  readonly columns: string;
  /** Rows that belong to a couple are seen only by those who see the couple. */
  readonly ofCouple?: boolean;
}

/**
 * Creates a table whose rows belong to one practice: composite primary key, forced row
 * policies, and the grants of the application role.
 */
export async function practiceTable(query: QueryRunner, table: PracticeTable): Promise<void> {
  const { name, columns, ofCouple } = table;
  await query.query(`
    create table ${name} (
      practice_id uuid not null default current_practice() references practice (id) on delete cascade,
      id uuid not null default uuidv7(),
      ${columns},
      primary key (practice_id, id)
      ${ofCouple ? ', foreign key (practice_id, couple_id) references couple (practice_id, id)' : ''}
    )`);
  await guardByPractice(query, name);
  if (ofCouple) {
    await restrict(query, {
      table: name,
      name: 'couple_in_sight',
      rule: `current_actor_kind() = 'system' or couple_id in (select id from couple)`,
    });
  }
}

export async function guardByPractice(query: QueryRunner, name: string, key = 'practice_id') {
  await query.query(`alter table ${name} enable row level security`);
  await query.query(`alter table ${name} force row level security`);
  await query.query(`
    create policy tenant on ${name}
      using (${key} = current_practice()) with check (${key} = current_practice())`);
  await query.query(`grant select, insert, update, delete on ${name} to ${APP_ROLE}`);
}

interface Restriction {
  readonly table: string;
  readonly name: string;
  readonly rule: string;
  /** Whether the rule also holds for what may be written; reads only when false. */
  readonly reads?: 'only';
}

/** Adds a policy that must hold besides the tenant's. */
export async function restrict(query: QueryRunner, restriction: Restriction): Promise<void> {
  const { table, name, rule, reads } = restriction;
  const scope = reads === 'only' ? 'for select' : 'for all';
  await query.query(
    `create policy ${name} on ${table} as restrictive ${scope} to ${APP_ROLE} using (${rule})`,
  );
}
