import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { ownDatabase } from './given/database.mjs';
import { addPractices, cookieOf } from './given/practices.mjs';
import { addSessions, planReminders } from './given/sessions.mjs';
import { figure } from './measuring/figure.mjs';
import { startScript } from './programs/child.mjs';
import { startMain } from './programs/closeknit.mjs';

const PRACTICES = 50;
const REQUESTS = 20_000;
const REMINDERS = 2000;

/** Resident memory in MB. */
function memoryOf(pid) {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) / 1024;
}

const asTherapist = (number, coupleId) => {
  const cookie = cookieOf(number);
  const get = (path) => ({ method: 'GET', path, cookie });
  return [
    get('/api/me'),
    get('/api/practice'),
    get('/api/couples'),
    get(`/api/couples/${coupleId}`),
    get(`/api/couples/${coupleId}/trend`),
    get(`/api/couples/${coupleId}/appointments`),
    get(`/api/couples/${coupleId}/assignments`),
    get('/api/exercises'),
    get('/api/calendar'),
    get('/api/hours'),
    { method: 'PUT', path: '/api/me/zone', cookie, body: { zone: 'America/New_York' } },
  ];
};

async function mixedRequests(owner) {
  const { rows } = await owner.query(
    `select distinct on (user_id) substr(user_id, 6)::int as number, couple.id
     from couple join member on member.id = couple.therapist_id`,
  );
  return rows.flatMap(({ number, id }) => asTherapist(number, id));
}

async function work({ owner, sink, main }) {
  const load = await startScript('programs/load.mjs');
  const requests = await mixedRequests(owner);
  await load.ask({ url: main.url, requests, connections: 16, amount: REQUESTS });
  await load.stop();

  await planReminders(owner, { count: REMINDERS, startsIn: 1 });
  for (const end = Date.now() + 60_000; (await sink.ask({})).count < REMINDERS; await wait(100))
    if (Date.now() > end) throw new Error(`Only ${(await sink.ask({})).count} mails have come.`);
}

/** What API and worker in one process hold after work, beside the same process before any. */
export async function* run() {
  const database = await ownDatabase('bench_memory', async (owner) => {
    await addPractices(owner, { to: PRACTICES });
    await addSessions(owner, { practices: PRACTICES });
  });
  const sink = await startScript('programs/mail-sink.mjs');
  const env = { DATABASE_URL: database.appUrl, SMTP_URL: sink.url, WORKER: 'on' };
  const main = await startMain(env);
  const owner = await database.connect();
  try {
    await wait(3000);
    const idle = memoryOf(main.pid);
    await work({ owner, sink, main });
    await wait(3000);
    const ours = memoryOf(main.pid);
    yield figure({ name: 'memory after work', ours, limit: idle, unit: 'MB', atMost: 1.25 });
    yield figure({ name: 'memory in all', ours, limit: 256, unit: 'MB', atMost: 1 });
  } finally {
    await owner.end();
    await Promise.all([main.stop(), sink.stop()]);
  }
}
