import pg from 'pg';
import { aTherapist } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import { CONFIG, type Config } from '../config.ts';
import { AUTH_POOL } from '../sign-in/auth.ts';
import { limits } from './limits.ts';
import { RequestCounts } from './request-counts.ts';

const origin = 'http://localhost:3000';

describe('how much may be asked', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi({ RATE_LIMITS: '1' });
  });
  afterAll(() => api.close());

  const tryDoor = (remoteAddress: string, email = 'nobody@door.example', path = 'sign-in') =>
    api.app.inject({
      method: 'POST',
      url: `/api/${path}`,
      remoteAddress,
      headers: { origin },
      payload: { email, password: '' },
    });
  const tryOften = async (times: number, address: (index: number) => string) => {
    const statuses = [];
    for (let index = 0; index < times; index++) {
      statuses.push((await tryDoor(address(index))).statusCode);
    }
    return statuses;
  };

  it('closes an open door to a network that tries it too often, and says for how long', async () => {
    const { times } = limits.door;
    const before = await tryOften(times, () => '10.9.0.1');

    const refused = await tryDoor('10.9.0.1');
    const neighbour = await tryDoor('10.9.0.2');

    expect(before).not.toContain(429);
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'too-many' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(500);
    expect(neighbour.statusCode).not.toBe(429);
  });

  it('takes the /64 of an IPv6 address for one network', async () => {
    const last = await tryOften(
      limits.door.times + 1,
      (index) => `2001:db8:1:2:${index.toString(16)}::1`,
    );
    const [beside] = await tryOften(1, () => '2001:db8:1:3::1');

    expect(last.at(-1)).toBe(429);
    expect(beside).not.toBe(429);
  });

  it('sends no more than a few mails to one address, whoever asks', async () => {
    const statuses = [];
    for (let index = 0; index <= limits.mailbox.times; index++) {
      const typed = index % 2 ? 'Flooded@Mail.example' : ' flooded@mail.example';
      const answer = await tryDoor(`10.9.1.${index}`, typed, 'password-resets');
      statuses.push(answer.statusCode);
    }

    expect(statuses.slice(0, -1)).not.toContain(429);
    expect(statuses.at(-1)).toBe(429);
  });

  it('stops a person who asks for pages far too often, and nobody else', async () => {
    const [busy, calm] = [await aTherapist(api), await aTherapist(api)];
    const { times, step } = limits.account;
    const statuses = [];
    for (let index = 0; index < times + 2 * step; index++) {
      statuses.push((await busy.get('/api/me')).status);
    }

    expect(statuses.slice(0, times)).not.toContain(429);
    expect(statuses.at(-1)).toBe(429);
    expect((await calm.get('/api/me')).status).toBe(200);
  });

  it('keeps neither addresses nor people where it counts', async () => {
    await tryDoor('10.9.2.2', 'counted@door.example');
    const rows = await api.asOwner<{ key: string }>('select key from auth.request_count');

    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/10\.9|door\.example/);
  });
});

describe.each([
  ['PostgreSQL', undefined],
  ['Redis', process.env['TEST_REDIS_URL']],
] as const)('counts kept in %s', (store, redisUrl) => {
  let api: TestApi;
  const opened: RequestCounts[] = [];

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(async () => {
    for (const counts of opened) await counts.onApplicationShutdown();
    await api.close();
  });

  const ofOneProcess = (pool = api.app.get<pg.Pool>(AUTH_POOL)) => {
    const counts = new RequestCounts(
      { ...api.app.get<Config>(CONFIG), rateLimits: 1, redisUrl },
      pool,
    );
    opened.push(counts);
    return counts;
  };
  const isThere = store === 'PostgreSQL' || redisUrl !== undefined;

  (isThere ? it : it.skip)('hold over several processes', async () => {
    const processes = [ofOneProcess(), ofOneProcess(), ofOneProcess()];
    const caller = `${store} ${api.database.appUrl}`;
    let passed = 0;
    for (let index = 0; index < 2 * limits.door.times; index++) {
      const counts = processes[index % 3] as RequestCounts;
      if ((await counts.count(limits.door, caller)) === 0) passed += 1;
    }

    expect(passed).toBe(limits.door.times);
  });

  (isThere ? it : it.skip)('hold to within a step a process where none waits', async () => {
    const processes = [ofOneProcess(), ofOneProcess()];
    const caller = `steps ${store} ${api.database.appUrl}`;
    let passed = 0;
    for (let index = 0; index < 2 * limits.account.times; index++) {
      const counts = processes[index % 2] as RequestCounts;
      if ((await counts.count(limits.account, caller)) === 0) passed += 1;
      if (index % limits.account.step === 0) await new Promise((goOn) => setTimeout(goOn, 15));
    }

    expect(passed).toBeGreaterThanOrEqual(limits.account.times);
    expect(passed).toBeLessThanOrEqual(limits.account.times + 4 * limits.account.step);
  });
});

describe('counts while the store is away', () => {
  it('turn nobody back', async () => {
    const api = await startApi();
    const pool = new pg.Pool({ host: '127.0.0.1', port: 1 });
    const config = { ...api.app.get<Config>(CONFIG), rateLimits: 1, redisUrl: undefined };
    const counts = new RequestCounts(config, pool);
    const waits = [];
    for (let index = 0; index < 5; index++) waits.push(await counts.count(limits.door, 'somebody'));
    await pool.end();
    await api.close();

    expect(waits).toEqual([0, 0, 0, 0, 0]);
  });
});
