import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dataFolder } from '../set-up/places.mjs';
import { Trouble } from '../set-up/trouble.mjs';

const file = join(dataFolder, 'running.json');

function recorded() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether a process with this number still is the program that was recorded under it. */
function stillRuns({ pid, program }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program);
  } catch {
    return process.platform !== 'linux';
  }
}

/** The command that uses the data folder at this moment, if one does. */
export function commandInUse() {
  const [main] = recorded() ?? [];
  return main && main.pid !== process.pid && stillRuns(main) ? main : undefined;
}

export function refuseWhileRunning() {
  const other = commandInUse();
  if (other)
    throw new Trouble(
      `Closeknit runs from this folder already (process ${other.pid}); stop that one first.`,
    );
}

// A start killed outright could not end its API, which would keep the port.
async function endOrphans() {
  const orphans = (recorded() ?? []).slice(1).filter(stillRuns);
  for (const { pid } of orphans) process.kill(pid, 'SIGTERM');
  for (let tries = 0; tries < 200 && orphans.some(stillRuns); tries++) await wait(50);
  for (const { pid } of orphans.filter(stillRuns)) process.kill(pid, 'SIGKILL');
}

const write = (entries) => writeFileSync(file, JSON.stringify(entries));

/** Takes the data folder for this command, after what an earlier one may have left. */
export async function takeDataFolder(program) {
  refuseWhileRunning();
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  await endOrphans();
  write([{ pid: process.pid, program }]);
}

export function recordProcess({ pid, program }) {
  write([...(recorded() ?? []), { pid, program }]);
}

export const releaseDataFolder = () => rmSync(file, { force: true });
