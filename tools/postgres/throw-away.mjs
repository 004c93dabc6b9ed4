import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../embedded-postgres.mjs';
import { endLeftoverServer } from './leftovers.mjs';

const memory = '/dev/shm';
const enough = 512 * 1024 * 1024;

// Memory makes a copy of a database in 20 ms, a disk in half a second.
function placeForData() {
  if (!existsSync(memory)) return tmpdir();

  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= enough ? memory : tmpdir();
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function sweep(place) {
  for (const name of readdirSync(place)) {
    const owner = /^closeknit-(\d+)-\w+$/.exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    await endLeftoverServer(join(place, name));
    for (const path of [name, `${name}.log`])
      rmSync(join(place, path), { recursive: true, force: true });
  }
}

const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * A database server in memory, where there is room, that is gone when it stops. A safe one writes
 * to disk as carefully as a lasting one, which is what a measurement wants.
 */
export async function startThrowAway({ place = placeForData(), isSafe = false } = {}) {
  await sweep(place);
  const name = `closeknit-${process.pid}-${randomBytes(4).toString('hex')}`;
  return start({ dataDir: join(place, name), flags: isSafe ? [] : careless, fresh: true });
}
