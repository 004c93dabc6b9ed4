import { randomBytes } from 'node:crypto';
import pg from 'pg';

export const TEMPLATE = 'template_closeknit';

export interface OwnDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

interface UrlParts {
  readonly database: string;
  readonly user?: string;
  readonly password?: string;
}

export function urlOf(base: string, { database, user, password }: UrlParts): string {
  const url = new URL(base);
  url.pathname = database;
  url.username = user ?? url.username;
  url.password = password ?? url.password;
  return url.href;
}

function fromSetUp(name: 'TEST_OWNER_URL' | 'TEST_APP_PASSWORD'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the specs through Jest's global set-up.`);

  return value;
}

async function asOwner(statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: fromSetUp('TEST_OWNER_URL') });
  await owner.connect();
  try {
    await owner.query(statement);
  } finally {
    await owner.end();
  }
}

/** A migrated, empty database for one spec file. End every pool on it before the drop. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const database = `spec_${randomBytes(6).toString('hex')}`;
  await asOwner(`create database ${database} template ${TEMPLATE} strategy file_copy`);

  const ownerUrl = urlOf(fromSetUp('TEST_OWNER_URL'), { database });
  const password = fromSetUp('TEST_APP_PASSWORD');
  return {
    ownerUrl,
    appUrl: urlOf(ownerUrl, { database, user: 'closeknit_app', password }),
    drop: () => asOwner(`drop database ${database} with (force)`),
  };
}
