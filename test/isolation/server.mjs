import pg from 'pg';
import { inRoot } from '../../tools/set-up/places.mjs';

const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = process.env;

/** The parts of the built program that its own tests stand on. */
export const built = (path) => import(inRoot('dist/api', path));

/** Makes the migrated database the template of those that `startApi` makes. */
export async function makeTemplate() {
  if (!ownerUrl || !appUrl)
    throw new Error('DATABASE_OWNER_URL is missing: start with npm run isolation.');

  const { TEMPLATE } = await built('testing/own-database.js');
  const server = new URL(ownerUrl);
  const migrated = server.pathname.slice(1);
  server.pathname = 'postgres';
  const owner = new pg.Client({ connectionString: server.href });
  await owner.connect();
  await owner.query(`create database ${TEMPLATE} template ${migrated} strategy file_copy`);
  await owner.end();
  process.env.TEST_OWNER_URL = ownerUrl;
  process.env.TEST_APP_PASSWORD = decodeURIComponent(new URL(appUrl).password);
}

/** The real application on a database of its own, in one process with the test. */
export async function startApplication(changes = {}) {
  const { startApi } = await built('testing/start-api.js');
  return startApi({ RATE_LIMITS: '1000000', ...changes });
}

const undoing = new WeakSet();

class Undone extends Error {
  constructor(result) {
    super('undone');
    this.result = result;
  }
}

/**
 * From now on every transaction of the application is undone when its work is done, and answers
 * as if it had not been: what is tried a thousand times leaves the world as it was.
 */
export async function undoEverything(api) {
  if (undoing.has(api)) return;
  undoing.add(api);
  const { PracticeDb } = await built('platform/tenancy/practice-db.js');
  const db = api.app.get(PracticeDb);
  const enter = db.enter.bind(db);
  db.enter = async (actor, work) => {
    try {
      return await enter(actor, async () => {
        throw new Undone(await work());
      });
    } catch (end) {
      if (end instanceof Undone) return end.result;
      throw end;
    }
  };
}
