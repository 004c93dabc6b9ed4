import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { AppModule } from '../app.module.ts';
import { configureApp, newAdapter } from '../configure-app.ts';
import { Clock } from '../platform/clock.ts';
import { type Config, configFrom } from '../platform/config.ts';
import { Dispatcher } from '../platform/jobs/dispatcher.ts';
import { JobRunner } from '../platform/jobs/job-runner.ts';
import type { Ending } from '../platform/jobs/claims.ts';
import type { Letter } from '../platform/mail/letter.ts';
import { Post } from '../platform/mail/post.ts';
import { FakeClock } from './fake-clock.ts';
import { type OwnDatabase, ownDatabase } from './own-database.ts';
import { Visitor } from './visitor.ts';

/** A mail box in the place of the mail server. */
class Mailbox {
  readonly letters: Letter[] = [];
  /** How every attempt ends while this is set, in the place of being accepted. */
  trouble: Ending | undefined;

  async deliver(letter: Letter): Promise<Ending> {
    if (this.trouble) return this.trouble;
    this.letters.push(letter);
    return { state: 'done', reason: null, messageId: `<${this.letters.length}@test>` };
  }

  /** Empties the box of one address. */
  forget(address: string): void {
    const others = this.letters.filter(({ to }) => to !== address);
    this.letters.splice(0, this.letters.length, ...others);
  }

  to(address: string): Letter[] {
    return this.letters.filter(({ to }) => to === address);
  }
}

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly clock: FakeClock;
  readonly mailbox: Mailbox;
  readonly database: OwnDatabase;
  /** A browser of its own, signed out. */
  visitor(): Visitor;
  /** Moves the clock and does everything that is due by then. */
  runDue(instant: string): Promise<void>;
  /** Rows as the owner sees them, policies and all practices aside. */
  asOwner<Row>(sql: string, facts?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Settings of a test run; the secrets are made anew each time. */
export function testConfig(databaseUrl: string, changes: NodeJS.ProcessEnv = {}): Config {
  return configFrom({
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '5',
    SMTP_URL: 'smtp://127.0.0.1:1',
    SESSION_SECRET: randomBytes(32).toString('hex'),
    LINK_SECRET: randomBytes(32).toString('hex'),
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    PUBLIC_URL: 'http://localhost:3000',
    WORKER: 'off',
    LOG_LEVEL: 'silent',
    RATE_LIMITS: '100',
    FILES_URL: pathToFileURL(join(tmpdir(), `closeknit-files-${randomUUID()}`)).href,
    ...changes,
  });
}

/** The real application on a database of its own, with a clock and a mail box to hand. */
export async function startApi(changes: NodeJS.ProcessEnv = {}): Promise<TestApi> {
  const database = await ownDatabase();
  const config = testConfig(database.appUrl, changes);
  const clock = new FakeClock();
  const mailbox = new Mailbox();
  const module = await Test.createTestingModule({ imports: [AppModule.with(config)] })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(Post)
    .useValue(mailbox)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(newAdapter(config));
  await configureApp(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => undefined);

  return {
    app,
    clock,
    mailbox,
    database,
    visitor: () => new Visitor(app),
    runDue: (instant) => runDue(app, clock, instant),
    asOwner: async (sql, facts = []) => (await owner.query(sql, facts)).rows,
    close: async () => {
      await app.close();
      await owner.end();
      await database.drop();
      if ('folder' in config.files) await rm(config.files.folder, { recursive: true, force: true });
    },
  };
}

async function runDue(app: NestFastifyApplication, clock: FakeClock, instant: string) {
  clock.moveTo(instant);
  const runner = app.get(JobRunner);
  for (;;) {
    const due = await app.get(Dispatcher).take(0);
    for (const job of due) await runner.run(job);
    if (due.length === 0) return;
  }
}
