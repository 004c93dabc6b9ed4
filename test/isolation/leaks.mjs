import pg from 'pg';
import { built } from './server.mjs';
import { Tally } from './tally.mjs';
import { leaks } from './ways-past-policies.mjs';

/**
 * Seven ways past row policies. Each is looked for in the catalogue, and each is made on purpose
 * in a transaction that is undone: the search must find it, and the role must see through it.
 */
export async function* run(world) {
  const owner = new pg.Client({ connectionString: world.api.database.ownerUrl });
  await owner.connect();
  for (const leak of leaks) {
    const [closed, control] = [
      new Tally(`leak: ${leak.name}`),
      new Tally(`leak made: ${leak.name}`),
    ];
    for (const found of await leak.search(owner, world)) closed.expect(false, found);
    closed.expect(
      !(await leaksNow(owner, world, { ...leak, making: [] })),
      'foreign rows come through',
    );
    yield closed.none;

    const made = await leaksNow(owner, world, leak);
    control.expect(!made, leak.name);
    yield { ...control.row(made, '> 0'), words: ['It was made, and not seen.'] };
  }
  yield* settingThatStays(world);
  await owner.end();
}

/** Whether search or attempt shows the leak after these statements; undone afterwards. */
async function leaksNow(owner, world, leak) {
  const { making } = leak;
  await owner.query('begin');
  try {
    for (const sql of making) await owner.query(sql);
    const isFound = making.length > 0 && (await leak.search(owner, world)).length > 0;
    const isSeen = await leak.attempt(owner, world).catch((fault) => told(fault, leak));
    if (making.length > 0 && !(isFound && isSeen))
      throw new Error(`${leak.name}: found ${isFound}, seen ${isSeen}`);
    return isSeen;
  } finally {
    await owner.query('rollback');
  }
}

function told(fault, { tells, refuses }) {
  if (fault.code !== tells && fault.code !== refuses) throw fault;
  return fault.code === tells;
}

/** What a request says of itself must not stay on the connection it leaves behind. */
async function* settingThatStays({ api, practiceId }) {
  const { DataSource } = await import('typeorm');
  const { PracticeDb } = await built('platform/tenancy/practice-db.js');
  const database = api.app.get(DataSource);
  const everyConnection = async (work) => Promise.all(Array.from({ length: 20 }, work));
  const left = async () => {
    const seen = await everyConnection(() => database.query('select current_practice() as at'));
    return seen.flat().filter(({ at }) => at !== null).length;
  };
  const [closed, control] = [
    new Tally('leak: settings that stay on a connection'),
    new Tally('leak made: settings that stay on a connection'),
  ];
  const system = { kind: 'system', practiceId };
  await everyConnection(() => api.app.get(PracticeDb).enter(system, async () => undefined));
  closed.expect((await left()) === 0, 'a connection still says a practice');
  yield closed.none;

  await everyConnection(() =>
    database.query(`select set_config('app.practice', $1, false)`, [practiceId]),
  );
  control.expect((await left()) === 0, 'found');
  await everyConnection(() => database.query('reset app.practice'));
  yield control.some;
}
