import pg from 'pg';
import { type OwnDatabase, ownDatabase } from '../../testing/own-database.ts';
import { ownerDatabase } from './data-source.ts';
import { migrations } from './migrations.ts';

/** Everything that migrations make, as the catalogue tells it. */
const CATALOGUE = `
  select 'column' as kind, concat_ws(' ', table_schema, table_name, column_name, data_type,
    column_default, is_nullable) as told
  from information_schema.columns where table_schema in ('public', 'auth')
  union all select 'policy', concat_ws(' ', tablename, policyname, permissive, roles::text, cmd, qual,
    with_check) from pg_policies
  union all select 'function', pg_get_functiondef(oid) from pg_proc
    where pronamespace in ('public'::regnamespace, 'auth'::regnamespace) and prokind = 'f'
  union all select 'trigger', pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'constraint', concat_ws(' ', conrelid::regclass, pg_get_constraintdef(oid))
    from pg_constraint where connamespace in ('public'::regnamespace, 'auth'::regnamespace)
  union all select 'index', indexdef from pg_indexes where schemaname in ('public', 'auth')
  union all select 'view', concat_ws(' ', viewname, definition) from pg_views where schemaname = 'auth'
  union all select 'grant', concat_ws(' ', table_schema, table_name, grantee, privilege_type)
    from information_schema.role_table_grants where grantee = 'closeknit_app'
  order by 1, 2`;

describe('every migration', () => {
  let own: OwnDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    own = await ownDatabase();
    owner = new pg.Client({ connectionString: own.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await own.drop();
  });

  const told = async () => (await owner.query<{ kind: string; told: string }>(CATALOGUE)).rows;

  it('can be taken back, to the first, and made again the same', async () => {
    const before = await told();
    const database = await ownerDatabase(own.ownerUrl).initialize();
    try {
      for (let left = migrations.length; left > 0; left--) {
        const { rows: last } = await owner.query<{ name: string }>(
          'select name from migrations order by id desc limit 1',
        );
        await database.undoLastMigration().catch((fault: unknown) => {
          throw new Error(`${last[0]?.name} cannot be taken back: ${String(fault)}`);
        });
      }
      const { rows } = await owner.query(`select from pg_class join pg_namespace on
        pg_namespace.oid = relnamespace where nspname = 'public' and relkind = 'r'
        and relname <> 'migrations'`);
      expect(rows).toEqual([]);
      await database.runMigrations();
    } finally {
      await database.destroy();
    }

    expect(await told()).toEqual(before);
  }, 120_000);
});
