import pg from 'pg';
import { aJoinedCouple, aTherapist, openHours } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';

const MAY_NOT_AT_ALL = 'permission denied for table';
const ACTS = ['select', 'insert', 'update', 'delete'] as const;

describe('two practices', () => {
  let api: TestApi;
  let bare: pg.Client;
  let ids: { own: string; foreign: string };
  let tables: string[];

  beforeAll(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    ids = { own: await furnishedPractice(), foreign: await furnishedPractice() };
    bare = new pg.Client({ connectionString: api.database.appUrl });
    await bare.connect();
    const found = await api.asOwner<{ name: string }>(
      `select attrelid::regclass::text as name from pg_attribute
       join pg_class on pg_class.oid = attrelid
       where attname = 'practice_id' and relkind = 'r' and relnamespace in
         ('public'::regnamespace, 'auth'::regnamespace)`,
    );
    tables = [...found.map(({ name }) => name), 'practice'];
  });
  afterAll(async () => {
    await bare.end();
    await api.close();
  });

  async function furnishedPractice(): Promise<string> {
    const therapist = await aTherapist(api);
    await openHours(therapist);
    const couple = await aJoinedCouple(api, therapist);
    const due = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: '' };
    await therapist.post(`/api/couples/${couple.id}/assignments`, due);
    const startsAt = '2026-11-20T15:00:00Z';
    const session = { coupleId: couple.id, startsAt, minutes: 50, place: '' };
    await therapist.post('/api/appointments', session);
    return therapist.practiceId;
  }

  async function asBareRole(settings: Record<string, string>, sql: string): Promise<number> {
    await bare.query('begin');
    try {
      for (const [name, value] of Object.entries(settings)) {
        await bare.query('select set_config($1, $2, true)', [`app.${name}`, value]);
      }
      return (await bare.query(sql)).rowCount ?? 0;
    } catch (fault) {
      // What may not be asked at all reaches no row.
      if ((fault as Error).message.startsWith(MAY_NOT_AT_ALL)) return 0;
      throw fault;
    } finally {
      await bare.query('rollback');
    }
  }

  it('have every table with a practice under forced row policies', async () => {
    const loose = await api.asOwner(
      `select relname from pg_class where (relname = 'practice' or exists
         (select from pg_attribute where attrelid = pg_class.oid and attname = 'practice_id'))
       and relkind = 'r' and relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
       and not (relrowsecurity and relforcerowsecurity)`,
    );

    expect(tables.length).toBeGreaterThan(14);
    expect(loose).toEqual([]);
  });

  it('keep their rows from the application role while it is in no practice', async () => {
    const seen = [];
    for (const table of tables) seen.push(await asBareRole({}, `select from ${table}`));

    expect(seen).toEqual(tables.map(() => 0));
  });

  it('keep their rows from a member of the other, whatever the statement', async () => {
    for (const table of tables) {
      const key = table === 'practice' ? 'id' : 'practice_id';
      const settings = { practice: ids.own, actor_kind: 'system' };
      const theirs = `where ${key} = '${ids.foreign}'`;

      expect(await asBareRole(settings, `select from ${table} ${theirs}`)).toBe(0);
      expect(await asBareRole(settings, `update ${table} set ${key} = ${key} ${theirs}`)).toBe(0);
      expect(await asBareRole(settings, `delete from ${table} ${theirs}`)).toBe(0);
    }
  });

  it('cannot be written into from the other', async () => {
    const settings = { practice: ids.own, actor_kind: 'system' };
    const insert = `insert into couple (practice_id, therapist_id, since)
      select '${ids.foreign}', id, now() from member`;

    await expect(asBareRole(settings, insert)).rejects.toThrow('row-level security');
  });

  it('cannot lend each other their rows by a foreign key', async () => {
    const [foreign] = await api.asOwner<{ id: string }>(
      'select id from member where practice_id = $1',
      [ids.foreign],
    );
    const settings = { practice: ids.own, actor_kind: 'system' };
    const insert = `insert into couple (therapist_id, since) values ('${foreign?.id}', now())`;

    await expect(asBareRole(settings, insert)).rejects.toThrow('foreign key');
  });

  it('give the application role no more than rows: no truncate, no references, no table of its own', async () => {
    const rights = await api.asOwner(
      `select table_name, privilege_type from information_schema.role_table_grants
       where grantee = 'closeknit_app' and table_schema = 'public'
         and privilege_type not in (${ACTS.map((act) => `'${act.toUpperCase()}'`).join()})`,
    );
    const owned = await api.asOwner(
      `select relname from pg_class where pg_get_userbyid(relowner) = 'closeknit_app'`,
    );

    expect([rights, owned]).toEqual([[], []]);
  });

  it('are told apart by the policies alone: without them the same read sees both', async () => {
    await api.asOwner('alter table couple disable row level security');
    try {
      expect(await asBareRole({}, 'select from couple')).toBe(2);
    } finally {
      await api.asOwner('alter table couple enable row level security');
    }
  });
});
