import { randomBytes } from 'node:crypto';
import { startThrowAway } from '../postgres/throw-away.mjs';
import { migrate } from '../serving/database.mjs';
import { inRoot } from '../set-up/places.mjs';
import { run } from '../set-up/run.mjs';
import { onStop } from '../set-up/stopping.mjs';

/** Compares the entities with what the migrations make of an empty database. */
export async function checkDrift() {
  const database = await startThrowAway();
  onStop(database.stop);
  try {
    await migrate(database.ownerUrl, randomBytes(12).toString('hex'));
    const env = { ...process.env, DATABASE_OWNER_URL: database.ownerUrl };
    return await run(process.execPath, [inRoot('dist/api/drift.js')], { env });
  } finally {
    await database.stop();
  }
}
