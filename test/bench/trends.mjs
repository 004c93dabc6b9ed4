import { addYearOfCheckIns, someCouples } from './given/check-ins.mjs';
import { ownDatabase } from './given/database.mjs';
import { addPractices, cookieOf } from './given/practices.mjs';
import { figure } from './measuring/figure.mjs';
import { inTurns, quantile } from './measuring/rounds.mjs';
import { startScript } from './programs/child.mjs';
import { startMain } from './programs/closeknit.mjs';

// Fifty couples of two partners and 52 weeks in a practice: 5,200 check-ins.
const PRACTICES = 400;
const ASKED = 200;
const SIZES = [100, 10_000];
const CHECK_INS = 2_080_000;

async function databaseOf(practices, treated) {
  const name = `bench_trends_${practices}`;
  const database = await ownDatabase(name, async (owner) => {
    await addPractices(owner, { to: practices });
    await addYearOfCheckIns(owner, { practices: treated });
  });
  const owner = await database.connect();
  try {
    const { rows } = await owner.query('select count(*)::int as stored from check_in');
    const couples = await someCouples(owner, { practices: treated, count: ASKED });
    return { appUrl: database.appUrl, stored: rows[0].stored, couples };
  } finally {
    await owner.end();
  }
}

/** Milliseconds within which 19 of 20 answers have come, asked one after the other. */
async function p95({ url }, couples) {
  const times = [];
  for (const { coupleId, n } of couples) {
    const begin = performance.now();
    const answer = await fetch(`${url}/api/couples/${coupleId}/trend?weeks=52`, {
      headers: { cookie: cookieOf(n) },
    });
    const { lines } = await answer.json();
    times.push(performance.now() - begin);
    const told = lines.flatMap(({ points }) => points).filter(({ total }) => total !== null);
    if (told.length !== 104) throw new Error(`A year has ${told.length} scores, not 104.`);
  }
  return quantile(times, 0.95);
}

async function* besideSql() {
  const { appUrl, stored, couples } = await databaseOf(PRACTICES, PRACTICES);
  if (stored < CHECK_INS) throw new Error(`Only ${stored} check-ins are stored.`);
  const main = await startMain({ DATABASE_URL: appUrl });
  const bare = await startScript('bare/trend-reads.mjs', { databaseUrl: appUrl });
  try {
    const turns = await inTurns({
      ours: () => p95(main, couples),
      limit: async () => (await bare.ask({ couples })).p95,
    });
    const name = `trends, a year of ${stored.toLocaleString('en')} check-ins, p95`;
    yield figure({ name, ...turns, unit: 'ms', atMost: 3 });
  } finally {
    await Promise.all([bare.stop(), main.stop()]);
  }
}

/** The same couples' years, with more and more practices around them. */
async function* growth() {
  const mains = [];
  try {
    for (const size of SIZES) {
      const { appUrl, couples } = await databaseOf(size, 100);
      mains.push({ couples, ...(await startMain({ DATABASE_URL: appUrl })) });
    }
    const [smaller, larger] = mains;
    const turns = await inTurns({
      ours: () => p95(larger, larger.couples),
      limit: () => p95(smaller, smaller.couples),
    });
    const name = `trends at ${SIZES[1]} practices, beside ${SIZES[0]}`;
    yield figure({ name, ...turns, unit: 'ms', atMost: 1.3 });
  } finally {
    await Promise.all(mains.map((main) => main.stop()));
  }
}

/** One couple's year through everything, beside its statements alone. */
export async function* run() {
  yield* besideSql();
  yield* growth();
}
