import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from '../embedded-postgres.mjs';
import { sentenceOfFullDisk } from '../postgres/data-folder.mjs';
import { dataFolder, inRoot } from '../set-up/places.mjs';
import { run } from '../set-up/run.mjs';
import { endUnlessStopping } from '../set-up/stopping.mjs';
import { sentenceIn, Trouble } from '../set-up/trouble.mjs';

export function appUrlOf(ownerUrl, password) {
  const url = new URL(ownerUrl);
  url.username = 'closeknit_app';
  url.password = password;
  return url.href;
}

const log = join(dataFolder, 'postgres.log');
let isOurs = false;

// The log of an embedded database tells of this start only where it was started.
const fullDisk = () => (isOurs ? sentenceOfFullDisk(readFileSync(log, 'utf8')) : undefined);

/** Starts the embedded database of this folder and keeps its data for the next start. */
export async function startOwnDatabase(secrets) {
  const database = await start({
    dataDir: join(dataFolder, 'postgres'),
    password: secrets.OWNER_DATABASE_PASSWORD,
    onExit: () =>
      endUnlessStopping(fullDisk() ?? 'The database stopped by itself; see .data/postgres.log.'),
  });
  isOurs = true;
  return {
    ownerUrl: database.ownerUrl,
    appUrl: appUrlOf(database.ownerUrl, secrets.APP_DATABASE_PASSWORD),
    stop: database.stop,
  };
}

const causeIn = (output) => /^(?:\w*Error: )(.+)$/m.exec(output)?.[1] ?? 'see above';

/** Runs one of the API's one-off programs, such as the migrations. */
export async function runEntry(name, env) {
  const { code, output } = await run(process.execPath, [inRoot('dist/api', name)], {
    env: { ...process.env, ...env },
  });
  if (code !== 0)
    throw new Trouble(
      fullDisk() ?? sentenceIn(output) ?? `${output.trim()}\n\n${name} failed: ${causeIn(output)}`,
    );
  return output;
}

export const migrate = (ownerUrl, appPassword) =>
  runEntry('migrate.js', { DATABASE_OWNER_URL: ownerUrl, APP_DATABASE_PASSWORD: appPassword });
