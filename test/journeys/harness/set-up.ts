import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startThrowAway } from '../../../tools/postgres/throw-away.mjs';
import { appUrlOf, migrate, runEntry } from '../../../tools/serving/database.mjs';
import { startServer, untilReady } from '../../../tools/serving/server.mjs';
import { freePort } from '../../../tools/set-up/free-port.mjs';
import { inRoot } from '../../../tools/set-up/places.mjs';
import { startMailSink } from './mail-sink.ts';

type Stop = () => Promise<void> | void;

const entry = inRoot('dist/api/testing/journey-server.js');
const webRoot = inRoot('dist/web/browser');

async function startDatabase(stops: Stop[]): Promise<NodeJS.ProcessEnv> {
  const database = await startThrowAway();
  stops.push(database.stop);
  const password = randomBytes(12).toString('hex');
  await migrate(database.ownerUrl, password);
  return {
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_URL: appUrlOf(database.ownerUrl, password),
  };
}

async function surroundings(stops: Stop[]): Promise<NodeJS.ProcessEnv> {
  const folder = mkdtempSync(join(tmpdir(), 'closeknit-journeys-'));
  stops.push(() => rmSync(folder, { recursive: true, force: true }));
  const clockFile = join(folder, 'clock');
  writeFileSync(clockFile, '0');
  const mails = await startMailSink();
  stops.push(mails.stop);
  const port = await freePort();
  process.env['JOURNEY_URL'] = `http://localhost:${port}`;
  process.env['JOURNEY_MAILS_URL'] = mails.httpUrl;
  process.env['JOURNEY_CLOCK_FILE'] = clockFile;
  process.env['JOURNEY_SERVER_LOG'] = join(folder, 'server.log');
  return {
    PORT: String(port),
    PUBLIC_URL: process.env['JOURNEY_URL'],
    SMTP_URL: mails.smtpUrl,
    CLOCK_FILE: clockFile,
    WEB_ROOT: webRoot,
    SESSION_SECRET: randomBytes(32).toString('base64url'),
    LINK_SECRET: randomBytes(32).toString('base64url'),
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    // All of them ask from this one machine.
    RATE_LIMITS: '100',
    DEMO: 'on',
  };
}

async function serve(environment: NodeJS.ProcessEnv, stops: Stop[]): Promise<void> {
  const log = process.env['JOURNEY_SERVER_LOG'] ?? '';
  const server = startServer(entry, { env: { ...process.env, ...environment }, log });
  stops.push(server.stop);
  await untilReady(server, { url: `http://127.0.0.1:${environment['PORT']}`, log });
}

async function stopAll(stops: Stop[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}

/** Starts the built program as a reader of the README would have it, on a demo practice of its own. */
export default async function setUp(): Promise<Stop> {
  if (!existsSync(entry) || !existsSync(join(webRoot, 'index.html')))
    throw new Error('The journeys need both apps built: npx nx run-many -t build compress');

  const stops: Stop[] = [];
  try {
    const environment = { ...(await startDatabase(stops)), ...(await surroundings(stops)) };
    await runEntry('demo/seed.js', environment);
    await serve(environment, stops);
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
  return () => stopAll(stops);
}
