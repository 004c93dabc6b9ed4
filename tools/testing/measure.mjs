import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startThrowAway } from '../postgres/throw-away.mjs';
import { appUrlOf, migrate } from '../serving/database.mjs';
import { ensureBuilt } from '../set-up/build.mjs';
import { dataFolder, inRoot } from '../set-up/places.mjs';
import { step } from '../set-up/progress.mjs';
import { endGroup } from '../set-up/run.mjs';
import { onStop } from '../set-up/stopping.mjs';

async function startDatabase(kind) {
  const folder = join(dataFolder, kind);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const database = await startThrowAway({ place: folder, isSafe: true });
  onStop(database.stop);
  const password = randomBytes(12).toString('hex');
  await migrate(database.ownerUrl, password);
  return {
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_URL: appUrlOf(database.ownerUrl, password),
  };
}

/** Runs one kind of measurement against a throw-away database; answers with its exit code. */
export async function measure(kind, names) {
  await ensureBuilt();
  const database = await step('Starting a throw-away database', () => startDatabase(kind));
  const child = spawn(process.execPath, [inRoot('test', kind, 'run.mjs'), ...names], {
    env: { ...process.env, ...database },
    detached: true,
    stdio: 'inherit',
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  onStop(() => endGroup(child, 'SIGTERM'));
  return ended;
}
