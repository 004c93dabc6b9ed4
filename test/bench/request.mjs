import { ownDatabase } from './given/database.mjs';
import { addPractices, cookieOf } from './given/practices.mjs';
import { figure } from './measuring/figure.mjs';
import { inTurns } from './measuring/rounds.mjs';
import { startScript } from './programs/child.mjs';
import { startMain } from './programs/closeknit.mjs';

const CONNECTIONS = 16;
const ROUTES = ['/api/me', '/api/practice'];
const SIZES = [1, 100, 10_000];
// Requests come from so many practices in turn, where there are so many.
const VISITORS = 100;

const withPractices = (to) => (owner) => addPractices(owner, { to });

async function perSecond(load, { url, path, visitors }) {
  const from = (_, index) => ({ method: 'GET', path, cookie: cookieOf(index + 1) });
  const requests = Array.from({ length: visitors }, from);
  const fired = await load.ask({ url, requests, connections: CONNECTIONS, seconds: 3 });
  return fired.perSecond;
}

async function* throughput(load) {
  const { appUrl } = await ownDatabase('bench_request', withPractices(VISITORS));
  const main = await startMain({ DATABASE_URL: appUrl });
  const bare = await startScript('bare/web-server.mjs', { databaseUrl: appUrl });
  try {
    for (const path of ROUTES) {
      const turns = await inTurns({
        ours: () => perSecond(load, { url: main.url, path, visitors: VISITORS }),
        limit: () => perSecond(load, { url: bare.url, path, visitors: VISITORS }),
      });
      yield figure({ name: `request ${path}`, ...turns, unit: 'requests/s', atLeast: 0.5 });
    }
  } finally {
    await Promise.all([bare.stop(), main.stop()]);
  }
}

async function startOfSize(size) {
  const { appUrl } = await ownDatabase(`bench_request_${size}`, withPractices(size));
  return { size, ...(await startMain({ DATABASE_URL: appUrl })) };
}

async function* growth(load) {
  const mains = [];
  try {
    for (const size of SIZES) mains.push(await startOfSize(size));
    const microseconds = async ({ url, size }) => {
      const visitors = Math.min(size, VISITORS);
      return 1e6 / (await perSecond(load, { url, path: '/api/me', visitors }));
    };
    for (const [smaller, larger] of [mains.slice(0, 2), mains.slice(1)]) {
      const turns = await inTurns({
        ours: () => microseconds(larger),
        limit: () => microseconds(smaller),
      });
      const name = `request at ${larger.size} practices, beside ${smaller.size}`;
      yield figure({ name, ...turns, unit: 'µs', atMost: 1.3 });
    }
  } finally {
    await Promise.all(mains.map((main) => main.stop()));
  }
}

/** A signed-in request through everything, beside the same statements by bare Fastify and pg. */
export async function* run() {
  const load = await startScript('programs/load.mjs');
  try {
    yield* throughput(load);
    yield* growth(load);
  } finally {
    await load.stop();
  }
}
