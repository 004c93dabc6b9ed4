import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Trouble } from '../set-up/trouble.mjs';

function workingFolderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

// A database process works inside its data folder, which tells it from a stranger with its old pid.
function processesIn(folder) {
  const real = realpathSync(folder);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolderOf(name) === real)
    .map(Number);
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function isEmptyWithin(milliseconds, folder) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await wait(50))
    if (processesIn(folder).length === 0) return true;
  return false;
}

/**
 * Ends a server that an earlier, killed run has left on this data folder, and takes away its lock
 * once no process works there any more. Nothing is lost: the next server replays the log.
 */
export async function endLeftoverServer(folder) {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock) || !existsSync('/proc/self')) return;

  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (processesIn(folder).includes(pid)) send(pid, 'SIGINT');
  if (!(await isEmptyWithin(10_000, folder)))
    for (const one of processesIn(folder)) send(one, 'SIGQUIT');
  if (!(await isEmptyWithin(5_000, folder)))
    throw new Trouble(
      `Another database server (process ${pid}) works in ${folder}; stop it first.`,
    );

  rmSync(lock, { force: true });
}
