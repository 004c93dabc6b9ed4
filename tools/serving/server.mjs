import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dataFolder } from '../set-up/places.mjs';
import { Trouble } from '../set-up/trouble.mjs';

export const serverLog = join(dataFolder, 'server.log');

/** The last words of the server, for a reader: its log lines hold their message in `msg`. */
export function lastWords(log) {
  const lines = log.trim().split('\n').slice(-20);
  return lines.join('\n');
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).status === 200;
  } catch {
    return false;
  }
}

/** Waits until the API is ready, and tells in its own words why it is not. */
export async function untilReady(child, { url, log }) {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(100)) {
    if (await answers(`${url}/health/ready`)) return;
    if (hasEnded(child)) throw new Trouble(lastWords(readFileSync(log, 'utf8')));
  }
  throw new Trouble(`The server was not ready after a minute; see ${log}.`);
}

/** Asks for an orderly end, and insists after the ten seconds the API promises. */
export async function endServer(child) {
  if (hasEnded(child)) return;

  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 12_000);
  await gone;
  clearTimeout(late);
}

/** Starts the API on its own, out of reach of the terminal's Ctrl-C; its words go to a file. */
export function startServer(args, { env, log = serverLog }) {
  const out = openSync(log, 'w', 0o600);
  const options = { env, detached: true, stdio: ['ignore', out, out] };
  const child = spawn(process.execPath, args, options);
  closeSync(out);
  return child;
}
