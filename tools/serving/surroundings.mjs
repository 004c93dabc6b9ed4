import { dataFolder, inRoot } from '../set-up/places.mjs';
import { claimPort } from '../set-up/free-port.mjs';
import { step } from '../set-up/progress.mjs';
import { onStop } from '../set-up/stopping.mjs';
import { Trouble } from '../set-up/trouble.mjs';
import { migrate, runEntry, startOwnDatabase } from './database.mjs';
import { startMailbox } from './mailbox.mjs';
import { secretsIn } from './secrets.mjs';

const { env } = process;

/** Without a database of one's own, this machine gets everything: data, secrets, demo and mailbox. */
export const isEmbedded = () => !env.DATABASE_URL;

export const port = () => env.PORT || '3000';
const host = () => env.HOST || '127.0.0.1';
const mailboxPort = () => env.MAILBOX_PORT || '1080';
const hasMailbox = () => isEmbedded() && !env.SMTP_URL;

export async function claimPorts() {
  await claimPort(Number(port()), { host: host(), what: 'Closeknit', variable: 'PORT' });
  if (!hasMailbox()) return;

  const asked = { host: host(), what: 'the mailbox', variable: 'MAILBOX_PORT' };
  await claimPort(Number(mailboxPort()), asked);
}

/** Refuses settings that the server would refuse, before anything is built or changed for them. */
export async function checkSettings() {
  if (isEmbedded()) return;

  // Node reads the API's own source here: one list of settings, known before there is a build.
  const { configFrom } = await import(inRoot('apps/api/src/platform/config.ts'));
  try {
    configFrom({ ...given(), PORT: port(), HOST: host() });
  } catch (problem) {
    throw new Trouble(problem.message);
  }
}

async function embeddedDatabase() {
  const secrets = secretsIn(dataFolder);
  const database = await step('Starting the database', () => startOwnDatabase(secrets));
  onStop(() => database.stop());
  await step('Bringing its tables up to date', () =>
    migrate(database.ownerUrl, secrets.APP_DATABASE_PASSWORD),
  );
  const { SESSION_SECRET, LINK_SECRET, ENCRYPTION_KEY } = { ...secrets, ...given() };
  return {
    SESSION_SECRET,
    LINK_SECRET,
    ENCRYPTION_KEY,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    DEMO: 'on',
  };
}

const given = () => Object.fromEntries(Object.entries(env).filter(([, value]) => value));

async function ownDatabase() {
  if (env.DATABASE_OWNER_URL)
    await step('Bringing the tables up to date', () =>
      migrate(env.DATABASE_OWNER_URL, decodeURIComponent(new URL(env.DATABASE_URL).password)),
    );
  return { DEMO: 'off' };
}

async function mailbox() {
  if (!hasMailbox()) return {};

  const box = await step('Opening the mailbox', () =>
    startMailbox({ port: Number(mailboxPort()), host: host(), folder: dataFolder }),
  );
  onStop(() => box.stop());
  return { SMTP_URL: box.url };
}

/** Starts what the API needs and nobody has provided; answers with the API's environment. */
export async function startSurroundings({ publicUrl } = {}) {
  const database = isEmbedded() ? await embeddedDatabase() : await ownDatabase();
  const environment = {
    PORT: port(),
    HOST: host(),
    PUBLIC_URL: publicUrl ?? `http://localhost:${port()}`,
    WEB_ROOT: inRoot('dist/web/browser'),
    ...given(),
    ...database,
    ...(await mailbox()),
  };
  if (isEmbedded())
    await step('Looking after the demo practice', () => runEntry('demo/seed.js', environment));
  return environment;
}

export const mailboxUrl = () => (hasMailbox() ? `http://localhost:${mailboxPort()}` : undefined);
