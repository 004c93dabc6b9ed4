import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { startThrowAway } from '../../../../tools/postgres/throw-away.mjs';
import { runningServers } from './global-tear-down.ts';
import { TEMPLATE, urlOf } from './own-database.ts';
import { startRedis } from './redis-server.ts';

const migrateEntry = fileURLToPath(new URL('../migrate.ts', import.meta.url));

// Apart from Jest, whose module loader sees the set-up and the specs differently.
async function migrateTemplate(serverUrl: string, appPassword: string): Promise<void> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    DATABASE_OWNER_URL: urlOf(serverUrl, { database: TEMPLATE }),
    APP_DATABASE_PASSWORD: appPassword,
  };
  await promisify(execFile)(process.execPath, [migrateEntry], { env });
}

async function startPostgres(): Promise<void> {
  const server = await startThrowAway();
  runningServers.push(server);
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  await owner.query(`create database ${TEMPLATE}`);
  await owner.end();

  const appPassword = randomBytes(12).toString('hex');
  await migrateTemplate(server.ownerUrl, appPassword);
  process.env['TEST_OWNER_URL'] = server.ownerUrl;
  process.env['TEST_APP_PASSWORD'] = appPassword;
}

async function startQueue(): Promise<void> {
  const redis = process.env['REDIS_URL'] ? undefined : await startRedis();
  if (redis) runningServers.push(redis);
  const url = redis?.url ?? process.env['REDIS_URL'];
  if (url) process.env['TEST_REDIS_URL'] = url;
}

/** Starts what the specs share: a database server with one migrated template, and Redis. */
export default async function setUp(): Promise<void> {
  await Promise.all([startPostgres(), startQueue()]);
}
