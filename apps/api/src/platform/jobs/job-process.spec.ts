import { setTimeout as wait } from 'node:timers/promises';
import { aCouple } from '@closeknit/fixtures/builders';
import { Redis } from 'ioredis';
import { aTherapist } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';

const redisUrl = process.env['TEST_REDIS_URL'];
const backends = [
  { backend: 'PostgreSQL', settings: { WORKER: 'on' } },
  ...(redisUrl ? [{ backend: 'Redis', settings: { WORKER: 'on', REDIS_URL: redisUrl } }] : []),
];

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isSo()) return;
    await wait(50);
  }
  throw new Error('It did not come to pass within ten seconds');
}

describe.each(backends)('the plan, carried by $backend', ({ settings }) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi(settings);
  });
  afterAll(() => api.close());

  let made = 0;
  const invitedCouple = async (): Promise<[string, string]> => {
    const number = ++made;
    const first = { email: `first-${number}@queue.example` };
    const second = { email: `second-${number}@queue.example` };
    await (await aTherapist(api)).post('/api/couples', aCouple({ first, second }));
    return [first.email, second.email];
  };
  const count = (address: string) => api.mailbox.to(address).length;

  it('is done by itself, each mail once', async () => {
    const [first, second] = await invitedCouple();

    await until(() => count(first) > 0 && count(second) > 0);
    await wait(1500);

    expect([count(first), count(second)]).toEqual([1, 1]);
    const rows = await api.asOwner('select distinct state, attempts from planned_job');
    expect(rows).toEqual([{ state: 'done', attempts: 1 }]);
  });

  it('is done although the queue has lost it', async () => {
    const [first] = await invitedCouple();
    // As if it had been handed to a queue that was wiped half a minute ago.
    await api.asOwner(
      `update planned_job set state = 'queued', queued_at = now() - interval '31 seconds'
       where state = 'due'`,
    );

    await until(() => count(first) > 0);

    expect(count(first)).toBe(1);
  });

  it('is taken up again, and marked, when a worker died in the middle of it', async () => {
    const [first] = await invitedCouple();
    await api.asOwner(
      `update planned_job set state = 'running', attempts = 1, queued_at = now() - interval '3 minutes',
         lease_until = now() - interval '1 minute' where state = 'due'`,
    );

    await until(() => count(first) > 0);
    await until(
      async () => (await api.asOwner('select from delivery where perhaps_again')).length > 0,
    );

    expect(count(first)).toBe(1);
  });

  it('leaves alone what somebody else is doing', async () => {
    const [first] = await invitedCouple();
    await api.asOwner(
      `update planned_job set state = 'running', attempts = 1, queued_at = now() - interval '1 minute',
         lease_until = now() + interval '1 minute' where state = 'due'`,
    );

    await wait(2500);

    expect(count(first)).toBe(0);
  });

  it('puts only ids into the queue', async () => {
    await invitedCouple();
    const [job] = await api.asOwner<{ id: string }>(
      `insert into planned_job (practice_id, name, key, payload, couple_id, due_at, deadline)
       select practice_id, name, key || ':later', payload, couple_id,
              now() + interval '3 seconds', now() + interval '1 hour'
       from planned_job limit 1 returning id`,
    );
    await until(async () => (await everythingIn(settings)).includes(job?.id ?? 'none'));

    expect(await everythingIn(settings)).not.toMatch(/@queue\.example|Claire|Hugo/);
  });

  async function everythingIn({ REDIS_URL }: { REDIS_URL?: string }): Promise<string> {
    if (REDIS_URL) return everythingInRedis(REDIS_URL);
    const tables = await api.asOwner<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname = 'bullmq'`,
    );
    const rows = tables.map(({ name }) =>
      api.asOwner(`select row_to_json(t)::text from ${name} t`),
    );
    return JSON.stringify(await Promise.all(rows));
  }
});

async function everythingInRedis(url: string): Promise<string> {
  const redis = new Redis(url);
  const keys = await redis.keys('*');
  const dumps = await Promise.all(keys.map((key) => redis.dump(key)));
  redis.disconnect();
  return keys.join() + dumps.map(String).join();
}

if (!redisUrl) {
  describe('the plan, carried by Redis', () => {
    it.skip('is not tried here: there is neither REDIS_URL nor a redis-server', () => undefined);
  });
}
