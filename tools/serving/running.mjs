import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

export function refuseWhileRunning() {
  const other = recorded();
  if (other && other.pid !== process.pid && stillRuns(other))
    throw new Trouble(
      `Closeknit runs from this folder already (process ${other.pid}); stop that one first.`,
    );
}

/** Takes the data folder for this command alone. */
export function takeDataFolder(program) {
  refuseWhileRunning();
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  writeFileSync(file, JSON.stringify({ pid: process.pid, program }));
}

export const releaseDataFolder = () => rmSync(file, { force: true });
