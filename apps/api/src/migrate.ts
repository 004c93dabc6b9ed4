import 'reflect-metadata';
import { pathToFileURL } from 'node:url';
import { runMigrations } from 'bullmq';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { ConfigProblem, NO_URL } from './platform/config.ts';
import { ownerDatabase } from './platform/database/data-source.ts';
import { APP_ROLE } from './platform/database/practice-table.ts';
import { orSaySo } from './platform/process.ts';
import { signInOptions } from './platform/sign-in/sign-in-options.ts';

interface Migration {
  readonly ownerUrl: string;
  /** Creates or resets the application role's password; left alone when undefined. */
  readonly appPassword?: string | undefined;
}

/** Brings an empty or older database up to date: roles, sign-in, queue, then our own tables. */
export async function migrate({ ownerUrl, appPassword }: Migration): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await prepareRole(client, appPassword);
    await client.query('create schema if not exists auth');
    await client.query('create schema if not exists bullmq');
    await migrateSignIn(ownerUrl);
    await runMigrations(client, 'bullmq');
    await grantOutside(client);
  } finally {
    await client.end();
  }
  await migrateOwnTables(ownerUrl);
}

async function prepareRole(client: pg.Client, password: string | undefined): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
  if (!rowCount) {
    await client.query(`create role ${APP_ROLE} login nosuperuser nobypassrls nocreaterole`);
  }
  if (password) {
    await client.query(`alter role ${APP_ROLE} password ${client.escapeLiteral(password)}`);
  }
}

async function migrateSignIn(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, options: '-c search_path=auth', max: 1 });
  try {
    const options = {
      ...signInOptions,
      database: pool,
      secret: 'unused while migrating'.repeat(2),
    };
    const { runMigrations: run } = await getMigrations(options);
    await run();
  } finally {
    await pool.end();
  }
}

async function grantOutside(client: pg.Client): Promise<void> {
  await client.query(`
    grant usage on schema auth to ${APP_ROLE};
    grant select, insert, update, delete on auth."user", auth.session, auth.account,
      auth.verification to ${APP_ROLE};
    grant usage, create on schema bullmq to ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema bullmq to ${APP_ROLE};
    grant usage on all sequences in schema bullmq to ${APP_ROLE};
    grant execute on all functions in schema bullmq to ${APP_ROLE};`);
}

async function migrateOwnTables(ownerUrl: string): Promise<void> {
  const database = await ownerDatabase(ownerUrl).initialize();
  try {
    await database.runMigrations();
  } finally {
    await database.destroy();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { DATABASE_OWNER_URL: ownerUrl, APP_DATABASE_PASSWORD: appPassword } = process.env;
  await orSaySo(async () => {
    if (!ownerUrl || !URL.canParse(ownerUrl))
      throw new ConfigProblem(
        `Closeknit cannot start: DATABASE_OWNER_URL ${ownerUrl ? NO_URL : 'is missing'}.`,
      );
    await migrate({ ownerUrl, appPassword });
  });
}
