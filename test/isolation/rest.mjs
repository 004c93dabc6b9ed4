import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { startRedis } from '../bench/programs/redis.mjs';
import { Tally } from './tally.mjs';

/**
 * What people wrote, looked for wherever it would lie in clear: every table of the database as a
 * dump has them, the write-ahead log, what the program logs, and the queue on both its backends.
 */
export async function* run() {
  yield* searched('the queue in PostgreSQL', {});
  const redis = await startRedis();
  if (!redis) console.error('  Left out: the queue in Redis, as there is no redis-server.');
  if (redis) yield* searched('the queue in Redis', { REDIS_URL: redis.url });
  await redis?.stop();
}

async function* searched(queue, env) {
  const scene = await play(env);
  const places = {
    'the database as dumped': await dumpOf(scene.ownerUrl),
    'the write-ahead log': await logOf(scene.ownerUrl),
    'what the program logs': [scene.said()],
    ...(env.REDIS_URL ? { [queue]: await redisOf(env.REDIS_URL) } : {}),
  };
  for (const [place, contents] of Object.entries(places)) {
    const found = new Tally(`canaries in ${place}, with ${queue}`);
    for (const canary of scene.canaries)
      for (const shape of shapesOf(canary))
        found.expect(!contents.some((content) => content.includes(shape)), `${canary} as ${shape}`);
    yield found.none;

    const control = new Tally(`a word put there in clear, in ${place}, with ${queue}`);
    control.expect(!contents.some((content) => content.includes(scene.control)), 'found');
    yield control.some;
  }
  await scene.end();
}

// As it is, and as it would look where bytes are written as text.
const shapesOf = (canary) => {
  const bytes = Buffer.from(canary);
  return [canary, bytes.toString('hex'), bytes.toString('base64').slice(0, 20)];
};

/** Has the scene played in a process of its own, so that all it says can be read. */
async function play(env) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'scene.mjs')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const [played] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`The scene ended early: ${Buffer.concat(said)}`);
    }),
  ]);
  return {
    ...played,
    said: () => Buffer.concat(said).toString(),
    async end() {
      process.removeListener('exit', kill);
      child.send('end');
      await once(child, 'exit');
    },
  };
}

async function asOwner(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every row of every table, in every schema but Postgres' own; bytes as hex and as they are. */
function dumpOf(url) {
  return asOwner(url, async (client) => {
    const tables = await client.query(
      `select oid::regclass::text as name from pg_class
       where relkind in ('r', 'm') and relnamespace::regnamespace::text
         not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    const contents = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query(`select whole::text as row from ${name} as whole`);
      contents.push(rows.map(({ row }) => row).join('\n'));
    }
    return contents;
  });
}

/** The whole log in one piece, as the heads of its pages may stand in the middle of a word. */
function logOf(url) {
  return asOwner(url, async (client) => {
    const { rows } = await client.query('show data_directory');
    const folder = join(rows[0].data_directory, 'pg_wal');
    const segments = readdirSync(folder).filter((file) => /^[0-9A-F]{24}$/.test(file));
    const pages = segments.toSorted().flatMap((file) => pagesOf(readFileSync(join(folder, file))));
    return [Buffer.concat(pages)];
  });
}

// XLogPageHeaderData and XLogLongPageHeaderData of PostgreSQL's access/xlog_internal.h.
const PAGE = { size: 8192, head: 24, firstHead: 40 };

function pagesOf(segment) {
  return Array.from({ length: segment.length / PAGE.size }, (_, number) => {
    const start = number * PAGE.size;
    const head = number === 0 ? PAGE.firstHead : PAGE.head;
    return segment.subarray(start + head, start + PAGE.size);
  });
}

async function redisOf(url) {
  const redis = new Redis(url);
  const contents = [];
  for (const key of await redis.keys('*')) {
    // A lock may have run out between the two questions.
    const value = (await redis.dumpBuffer(key)) ?? Buffer.alloc(0);
    contents.push(Buffer.concat([Buffer.from(key), value]));
  }
  await redis.quit();
  return contents;
}
