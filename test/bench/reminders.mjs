import { setTimeout as wait } from 'node:timers/promises';
import { ownDatabase } from './given/database.mjs';
import { addPractices } from './given/practices.mjs';
import { addSessions, dueTimes, planReminders } from './given/sessions.mjs';
import { figure } from './measuring/figure.mjs';
import { inTurns, median, quantile } from './measuring/rounds.mjs';
import { startScript } from './programs/child.mjs';
import { startWorker } from './programs/closeknit.mjs';
import { startRedis } from './programs/redis.mjs';

const MANY = 5000;
const STEADY = { count: 1000, perSecond: 100 };
const PRACTICES = 50;

async function untilAccepted(sink, count) {
  for (const end = Date.now() + 120_000; Date.now() < end; await wait(50))
    if ((await sink.ask({})).count >= count) return;
  throw new Error(`Only ${(await sink.ask({})).count} of ${count} mails have come.`);
}

async function untilWritten(owner, { wave, count }) {
  for (let tries = 0; tries < 100; tries++) {
    const due = await dueTimes(owner, wave);
    if (due.size === count) return due;
    await wait(100);
  }
  throw new Error(`Not every one of ${count} deliveries was written down.`);
}

/** Plans a wave of mails and follows it to its end: each must come once and not before its time. */
async function sent(owner, sink, asked) {
  const { wave, dueAt } = await planReminders(owner, asked);
  await untilAccepted(sink, asked.count);
  const due = await untilWritten(owner, { wave, count: asked.count });
  const { accepted } = await sink.ask({ forget: true });
  const lateness = accepted.map(({ messageId, at }) => at - due.get(messageId));
  const different = new Set(accepted.map(({ messageId }) => messageId)).size;
  if (different !== asked.count || accepted.length !== asked.count || lateness.some(Number.isNaN))
    throw new Error(
      `${accepted.length} mails for ${asked.count} reminders, ${different} different.`,
    );
  if (Math.min(...lateness) < -100) throw new Error('A mail came before its time.');

  const last = Math.max(...accepted.map(({ at }) => at));
  return { perSecond: (asked.count * 1000) / (last - dueAt), lateness };
}

async function throughput(backend, { owner, sink, bare }) {
  const turns = await inTurns({
    ours: async () => (await sent(owner, sink, { count: MANY })).perSecond,
    async limit() {
      const { perSecond } = await bare.ask({ count: MANY });
      await sink.ask({ forget: true });
      return perSecond;
    },
  });
  return figure({ name: `reminders ${backend}`, ...turns, unit: 'mails/s', atLeast: 0.6 });
}

async function punctuality({ owner, sink }) {
  const rounds = [];
  for (let round = 0; round < 5; round++)
    rounds.push(quantile((await sent(owner, sink, STEADY)).lateness, 0.99));
  const ours = median(rounds);
  return figure({ name: 'reminders lateness p99', ours, limit: 100, unit: 'ms', atMost: 1 });
}

async function* onBackend(backend, env, around) {
  const worker = startWorker({ ...env, SMTP_URL: around.sink.url });
  try {
    yield await throughput(backend, around);
    if (!env.REDIS_URL) yield await punctuality(around);
  } finally {
    await worker.stop();
  }
}

async function* onRedis(env, around) {
  const redis = await startRedis();
  if (!redis) {
    console.error(
      'Left out: reminders on Redis, as there is neither REDIS_URL nor a redis-server.',
    );
    return;
  }
  try {
    yield* onBackend('on Redis', { ...env, REDIS_URL: redis.url }, around);
  } finally {
    await redis.stop();
  }
}

/** From due to accepted by the mail server, beside the same mails straight from a pooled mailer. */
export async function* run() {
  const database = await ownDatabase('bench_reminders', async (owner) => {
    await addPractices(owner, { to: PRACTICES });
    await addSessions(owner, { practices: PRACTICES });
  });
  const sink = await startScript('programs/mail-sink.mjs');
  const bare = await startScript('bare/post-office.mjs', { smtpUrl: sink.url });
  const owner = await database.connect();
  try {
    const env = { DATABASE_URL: database.appUrl };
    yield* onBackend('on PostgreSQL', env, { owner, sink, bare });
    yield* onRedis(env, { owner, sink, bare });
  } finally {
    await owner.end();
    await Promise.all([bare.stop(), sink.stop()]);
  }
}
