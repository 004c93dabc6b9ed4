import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dataFolder } from '../set-up/places.mjs';
import { startTied } from '../set-up/tied.mjs';
import { sentenceIn, Trouble } from '../set-up/trouble.mjs';

/**
 * How Node runs the server. Left alone it lets its heap double before it clears up, on the reckoning
 * that memory is free; a practice rents a small machine. The Dockerfile says the same.
 */
export const serverFlags = [
  '--enable-source-maps',
  '--max-semi-space-size=16',
  '--heap-growing-percent=10',
];

/** A worker of its own sends thousands of mails in a row: clearing up all the time costs it a fifth. */
export const workerFlags = ['--enable-source-maps'];

export const serverLog = join(dataFolder, 'server.log');

const lastWords = (said) => said.trim().split('\n').slice(-20).join('\n');
const whyEnded = (said) => sentenceIn(said) ?? lastWords(said);

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).status === 200;
  } catch {
    return false;
  }
}

/** Waits until the server is ready, and tells in its own words why it is not. */
export async function untilReady(server, { url, log }) {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(100)) {
    if (await answers(`${url}/health/ready`)) return;
    if (server.hasEnded()) throw new Trouble(whyEnded(readFileSync(log, 'utf8')));
  }
  throw new Trouble(`The server was not ready after a minute; see ${log}.`);
}

/** Starts a built server; its words go to a file. */
export function startServer(entry, { env, log = serverLog }) {
  const out = openSync(log, 'w', 0o600);
  const server = startTied([process.execPath, ...serverFlags, entry], { env, out });
  closeSync(out);
  return server;
}
