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

/** Adds a policy that must hold for what is written, besides the tenant's; reading is left alone. */
export async function restrictWrites(
  query: QueryRunner,
  { table, name, rule }: Omit<Restriction, 'reads'>,
): Promise<void> {
  for (const act of ['insert', 'update', 'delete']) {
    await query.query(
      `create policy ${name}_${act} on ${table} as restrictive for ${act} to ${APP_ROLE}
       ${act === 'insert' ? 'with check' : 'using'} (${rule})`,
    );
  }
}

/** Takes back policies of these names, those for single acts among them. */
export async function without(query: QueryRunner, table: string, names: readonly string[]) {
  const policies = (await query.query(
    `select policyname as name from pg_policies where tablename = $1
       and regexp_replace(policyname, '_(insert|update|delete)$', '') = any ($2)`,
    [table, names],
  )) as { name: string }[];
  for (const { name } of policies) await query.query(`drop policy ${name} on ${table}`);
}

/** Adds a policy that must hold for a row as it comes to be, or, on update, as it is left behind. */
export async function restrictNew(
  query: QueryRunner,
  { table, name, rule, act = 'insert' }: Omit<Restriction, 'reads'> & { act?: 'insert' | 'update' },
): Promise<void> {
  await query.query(
    `create policy ${name}_${act} on ${table} as restrictive for ${act} to ${APP_ROLE}
     ${act === 'update' ? 'using (true)' : ''} with check (${rule})`,
  );
}

/**
 * Rows that hold what partners say, answer or score: members read them only while in care of
 * the couple, and write them only as its therapist. Partners have policies of their own.
 */
export async function inCareOnly(query: QueryRunner, table: string): Promise<void> {
  await restrict(query, {
    table,
    name: 'in_care',
    reads: 'only',
    rule: `current_actor_kind() <> 'member' or couple_id in (select couples_in_care())`,
  });
  const own = 'select id from couple where therapist_id = current_actor()';
  await restrictWrites(query, {
    table,
    name: 'in_own_care',
    rule: `current_actor_kind() <> 'member' or (couple_id in (${own})
      and current_actor_role() in ('owner', 'therapist'))`,
  });
}

/** Makes a function that runs as the owner, for the application role alone. */
export async function door(query: QueryRunner, signature: string, rest: string): Promise<void> {
  await query.query(`create function ${signature} ${rest}`);
  const name = signature.slice(0, signature.indexOf('('));
  await query.query(`revoke all on function ${name} from public`);
  await query.query(`grant execute on function ${name} to ${APP_ROLE}`);
}
