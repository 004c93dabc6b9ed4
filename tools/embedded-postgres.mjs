import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { inRoot } from './set-up/places.mjs';
import { Trouble } from './set-up/trouble.mjs';

const keeper = inRoot('tools/postgres/keeper.mjs');

function answerOf(child) {
  return new Promise((resolve, reject) => {
    const faults = [];
    child.stderr.on('data', (piece) => faults.push(piece));
    createInterface({ input: child.stdout }).once('line', (line) => {
      const { port, trouble } = JSON.parse(line);
      if (port) resolve(port);
      else reject(new Trouble(trouble));
    });
    child.once('error', reject);
    child.once('close', () =>
      reject(new Error(`The database was not started. ${Buffer.concat(faults)}`)),
    );
  });
}

function stopperOf(child) {
  const gone = new Promise((resolve) => child.once('close', resolve));
  return async () => {
    child.stdin.end();
    await gone;
  };
}

const urlFor = (database, { port, password }) =>
  `postgres://closeknit_owner:${password}@127.0.0.1:${port}/${database}`;

async function ensureDatabase(name, access) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: urlFor('postgres', access) });
  try {
    await client.connect();
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if (error.code !== '28P01') throw error;
    throw new Trouble(
      'The password of the database is no longer the one in .data/secrets.json; npm run reset begins anew without its data.',
    );
  } finally {
    await client.end();
  }
}

/**
 * Starts PostgreSQL 18 on a free port of this machine, with the database named. A fresh one begins
 * empty and is deleted when it stops. `onExit` hears of a server that ends by itself.
 */
export async function start({
  dataDir,
  flags = [],
  fresh = false,
  database = 'closeknit',
  ...more
}) {
  const password = more.password ?? randomBytes(18).toString('base64url');
  // Detached: Ctrl-C in a terminal must reach those who use the database before it stops.
  const child = spawn(process.execPath, [keeper], { detached: true, stdio: 'pipe' });
  child.stdin.on('error', () => undefined);
  const stop = stopperOf(child);
  child.stdin.write(`${JSON.stringify({ dataDir, flags, fresh, password })}\n`);
  try {
    const port = await answerOf(child);
    await ensureDatabase(database, { port, password });
    child.once('close', () => more.onExit?.());
    return { port, ownerUrl: urlFor(database, { port, password }), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
