// Keeps one PostgreSQL server: starts it, says where it listens, and stops it when asked or when
// whoever asked for it is gone. A process of its own, so that even a killed parent leaves nothing.
import { spawn } from 'node:child_process';
import { openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../set-up/free-port.mjs';
import { sentenceFor, Trouble } from '../set-up/trouble.mjs';
import { prepareDataFolder, sentenceFromLog } from './data-folder.mjs';
import { endLeftoverServer } from './leftovers.mjs';
import { databasePrograms } from './programs.mjs';
import { startingAs } from './system-user.mjs';

let server;
let leaving = false;

const tell = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

function isReady(folder) {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function launch({ dataDir, flags }, { programs, start, port }) {
  const log = `${dataDir}.log`;
  writeFileSync(log, '', { mode: 0o600 });
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...flags,
  ];
  const args = [programs.postgres, '-D', dataDir, ...settings.flatMap((one) => ['-c', one])];
  const [command, ...rest] = [...start.prefix, ...args];
  const out = openSync(log, 'a');
  return spawn(command, rest, { ...start.options, stdio: ['ignore', out, out], cwd: '/' });
}

async function startOnce(asked, surroundings) {
  const port = await freePort();
  server = launch(asked, { ...surroundings, port });
  let ended = false;
  server.once('exit', () => (ended = true));
  server.once('error', () => (ended = true));
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(20)) {
    if (ended) return { log: readFileSync(`${asked.dataDir}.log`, 'utf8') };
    if (isReady(asked.dataDir)) return { port };
  }
  throw new Trouble(`The database in ${asked.dataDir} did not become ready within a minute.`);
}

async function start(asked, surroundings) {
  for (let left = 5; ; left--) {
    const { port, log } = await startOnce(asked, surroundings);
    if (port) return port;
    if (left > 0 && /Address already in use/.test(log)) continue;
    throw new Trouble(sentenceFromLog(log, asked.dataDir));
  }
}

async function leave(asked, code) {
  if (leaving) return;

  leaving = true;
  if (server && server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    const late = setTimeout(() => server.kill('SIGQUIT'), 10_000);
    await gone;
    clearTimeout(late);
  }
  if (asked?.fresh)
    for (const path of [asked.dataDir, `${asked.dataDir}.log`])
      rmSync(path, { recursive: true, force: true });
  process.exit(code);
}

async function keep(asked) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void leave(asked, 0));
  try {
    const programs = await databasePrograms();
    const user = startingAs([programs.postgres, asked.dataDir]);
    if (asked.fresh) rmSync(asked.dataDir, { recursive: true, force: true });
    else await endLeftoverServer(asked.dataDir);
    prepareDataFolder(asked.dataDir, { programs, start: user, password: asked.password });
    const port = await start(asked, { programs, start: user });
    server.once('exit', () => void leave(asked, 1));
    tell({ port });
  } catch (error) {
    tell({ trouble: sentenceFor(error) });
    await leave(asked, 1);
  }
}

// The first line says what is wanted; the end of the input says that nobody wants it any more.
const lines = createInterface({ input: process.stdin });
let asked;
lines.once('line', (line) => void keep((asked = JSON.parse(line))));
lines.once('close', () => void leave(asked, 0));
process.stdout.on('error', () => undefined);
