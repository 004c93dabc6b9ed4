import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serverFlags, workerFlags } from '../../../tools/serving/server.mjs';
import { freePort } from '../../../tools/set-up/free-port.mjs';
import { inRoot } from '../../../tools/set-up/places.mjs';

export const SESSION_SECRET = 'a secret that is good for one measurement only';

/** How every program of a bench runs, but for its database. */
export const environment = {
  NODE_ENV: 'production',
  PATH: process.env.PATH,
  SESSION_SECRET,
  LINK_SECRET: SESSION_SECRET,
  ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
  SMTP_URL: 'smtp://127.0.0.1:1',
  LOG_LEVEL: 'warn',
  // Counted as always, but nobody is to be turned back: all of the load comes from here.
  RATE_LIMITS: '100000',
};

const logs = mkdtempSync(join(tmpdir(), 'closeknit-bench-'));
process.once('exit', () => rmSync(logs, { recursive: true, force: true }));

function start(entry, { flags = serverFlags, ...env }) {
  const log = join(logs, `${entry}-${Math.random()}.log`);
  const out = openSync(log, 'w', 0o600);
  const child = spawn(process.execPath, [...flags, inRoot('dist/api', entry)], {
    env: { ...environment, ...env },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  return {
    pid: child.pid,
    log: () => readFileSync(log, 'utf8'),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async stop() {
      process.removeListener('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function until(isSo, program, what) {
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(50)) {
    if (program.hasEnded()) break;
    if (await isSo().catch(() => false)) return;
  }
  const words = program.log();
  await program.stop();
  throw new Error(`${what} did not start. It said:\n${words}`);
}

/** The built program as it is deployed, answering on a port of its own. */
export async function startMain(env = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = start('main.js', { PORT: String(port), PUBLIC_URL: url, WORKER: 'off', ...env });
  await until(async () => (await fetch(`${url}/health/ready`)).ok, program, 'The API');
  return { ...program, url };
}

/** The built job process. It is ready when it has asked for due rows. */
export const startWorker = (env) => start('worker.js', { ...env, flags: workerFlags });
