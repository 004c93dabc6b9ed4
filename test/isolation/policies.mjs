import pg from 'pg';
import { Tally } from './tally.mjs';

const DENIED = '42501';

/** Every table that holds rows of a practice, by the catalogue, and the columns one may write. */
export async function practiceTables(api) {
  return api.asOwner(
    `select attrelid::regclass::text as name, attname as key,
            (select array_agg(quote_ident(own.attname)) from pg_attribute own
             where own.attrelid = pg_attribute.attrelid and own.attnum > 0
               and not own.attisdropped and own.attgenerated = '') as columns
     from pg_attribute join pg_class on pg_class.oid = attrelid
     where relkind in ('r', 'p') and relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
       and (attname = 'practice_id' or (relname = 'practice' and attname = 'id'))
     order by 1`,
  );
}

/** Runs one statement as the bare application role, in that practice; undone afterwards. */
export async function asBareRole(client, practiceId, sql) {
  await client.query('begin');
  try {
    for (const [name, value] of [
      ['practice', practiceId ?? ''],
      ['actor_kind', 'system'],
    ])
      await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
    return { rows: (await client.query(sql)).rowCount ?? 0 };
  } catch (fault) {
    return { rows: 0, code: fault.code };
  } finally {
    await client.query('rollback');
  }
}

/** Every table, every statement, as the role the program has, in a foreign practice and in none. */
export async function* run({ api, practiceId, foreignPracticeId }) {
  const client = new pg.Client({ connectionString: api.database.appUrl });
  await client.connect();
  const tables = await practiceTables(api);
  const [bare, reached, written] = [
    new Tally('practice tables without forced row policies'),
    new Tally('foreign rows reached by the application role'),
    new Tally('foreign rows written by the application role'),
  ];
  for (const { name } of tables) bare.expect(await isForced(api, name), name);
  for (const table of tables)
    await tryTable({ client, table, reached, written, practiceId, foreignPracticeId });
  yield* [bare.none, reached.none, written.none];
  yield* await controls({ api, client, tables, practiceId, foreignPracticeId });
  await client.end();
}

async function isForced(api, table) {
  const [found] = await api.asOwner(
    'select relrowsecurity and relforcerowsecurity as forced from pg_class where oid = $1::regclass',
    [table],
  );
  return found.forced;
}

const statements = ({ name, key }, theirs) => [
  `select from ${name} where ${key} = '${theirs}'`,
  `select from ${name} where ${key} = '${theirs}' for update`,
  `update ${name} set ${key} = ${key} where ${key} = '${theirs}'`,
  `delete from ${name} where ${key} = '${theirs}'`,
];

async function tryTable({ client, table, reached, written, practiceId, foreignPracticeId }) {
  for (const from of [practiceId, null]) {
    for (const sql of statements(table, foreignPracticeId)) {
      const { rows, code } = await asBareRole(client, from, sql);
      reached.expect(rows === 0 && (!code || code === DENIED), `${sql}: ${rows} rows, ${code}`);
    }
    const insert = `insert into ${table.name} (${table.key}) values ('${foreignPracticeId}')`;
    const { code } = await asBareRole(client, from, insert);
    written.expect(code === DENIED, `${insert}: ${code ?? 'done'}`);
  }
  const move = `update ${table.name} set ${table.key} = '${foreignPracticeId}'`;
  const { rows, code } = await asBareRole(client, practiceId, move);
  written.expect(rows === 0, `${move}: ${rows} rows, ${code}`);
}

/** In its own practice the role does reach rows, and without the policies foreign ones. */
async function controls({ api, client, tables, practiceId, foreignPracticeId }) {
  const empty = new Tally('practice tables without a row to try with');
  const open = new Tally('foreign rows reached without row policies');
  for (const { name, key } of tables) {
    const [found] = await api.asOwner(
      `select count(*)::int as count from ${name} where ${key} = $1`,
      [foreignPracticeId],
    );
    empty.expect(found.count > 0 || unfurnished.has(name), `${name}: furnish it in world.mjs`);
    await api.asOwner(`alter table ${name} disable row level security`);
    for (const sql of statements({ name, key }, foreignPracticeId))
      open.expect((await asBareRole(client, practiceId, sql)).rows === 0, sql);
    await api.asOwner(`alter table ${name} enable row level security`);
  }
  return [empty.none, open.some];
}

// Nothing is sent in the world, and no key is changed.
const unfurnished = new Set(['delivery', 'key_rotation']);
