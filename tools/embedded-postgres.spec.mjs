import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { start } from './embedded-postgres.mjs';

const password = 'only for this file';
let folder;
let running = [];

async function startHere(more = {}) {
  const server = await start({ dataDir: join(folder, 'postgres'), password, ...more });
  running.push(server);
  return server;
}

async function ask({ ownerUrl }, question) {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

const serverProcess = () =>
  Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'closeknit-spec-'));
  chmodSync(folder, 0o711);
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded database', { timeout: 60_000 }, () => {
  it('keeps its data between two starts', async () => {
    const first = await startHere();
    await ask(first, 'create table kept as select 7 as number');
    await first.stop();

    const second = await startHere();

    expect(await ask(second, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  it('starts again after its server was killed, with all that was written', async () => {
    const killed = await startHere();
    await ask(killed, 'create table kept as select 7 as number');
    process.kill(serverProcess(), 'SIGKILL');

    await wait(200);
    const next = await startHere();

    expect(await ask(next, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  it('takes over from a server that an earlier run left behind', async () => {
    const left = await startHere();

    const next = await startHere();

    expect(next.port).not.toBe(left.port);
    expect(await ask(next, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it.each([
    { what: 'another version', file: 'PG_VERSION', text: '17', words: 'made by PostgreSQL 17' },
    { what: 'something else', file: 'letter.txt', text: 'Dear Ana', words: 'is not a database' },
    { what: 'a broken database', file: 'PG_VERSION', text: '18', words: 'does not start' },
  ])('refuses a folder with $what in one sentence', async ({ file, text, words }) => {
    mkdirSync(join(folder, 'postgres'), { mode: 0o755 });
    writeFileSync(join(folder, 'postgres', file), text);

    const refusal = await startHere().catch((error) => error);

    expect(refusal.message).toContain(words);
    expect(refusal.message).not.toContain('\n');
  });

  it('says so when its password is not the one it was made with', async () => {
    await (await startHere()).stop();

    await expect(startHere({ password: 'another' })).rejects.toThrow('.data/secrets.json');
  });
});
