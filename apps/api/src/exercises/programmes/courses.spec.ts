import { aJoinedCouple, aTherapist, type JoinedCouple, openHours } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

interface Item {
  id: string;
  exerciseKey: string;
  rule: object;
  skipped: boolean;
  cameAt: string | null;
  assignmentId: string;
  on: string | null;
  waitsFor: string | null;
}

describe('a programme a couple is given', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
  });
  afterEach(() => api.close());

  const at = (path = '') => `/api/couples/${couple.id}/courses${path}`;
  const give = (programmeKey: string) => therapist.post(at(), { programmeKey });
  const course = async () => (await therapist.get(at())).body.courses[0];
  const items = async (): Promise<Item[]> => (await course()).items;
  const came = async () => (await items()).filter(({ cameAt }) => cameAt).map((i) => i.exerciseKey);
  const week = async (partner: Visitor) =>
    (await partner.get('/api/portal/week')).body.exercises.map((each: { id: string }) => each.id);
  const finish = async (key: string, ...partners: Visitor[]) => {
    const { assignmentId } = (await items()).find(({ exerciseKey }) => exerciseKey === key)!;
    for (const each of partners) await each.post(`/api/portal/assignments/${assignmentId}/done`);
  };
  const change = async (change: (items: Item[]) => object[], revision?: number) => {
    const { id, ...now } = await course();
    const ahead = now.items.filter(({ cameAt }: Item) => !cameAt);
    const told = change(ahead).map((item) => {
      const { id: itemId, exerciseKey, rule, skipped } = item as Item;
      return { id: itemId ?? null, exerciseKey, rule, skipped: skipped ?? false };
    });
    return therapist.put(at(`/${id}`), { revision: revision ?? now.revision, items: told });
  };
  const life = (step: string) =>
    therapist.post(`/api/couples/${couple.id}/steps`, { step, reason: '' });

  it('gives both the first at once and the others on their days, each once', async () => {
    await give('six-weeks');
    const first = await week(couple.first);

    await api.runDue('2026-11-06T05:59:00Z');
    const before = await came();
    await api.runDue('2026-11-06T06:00:01Z');
    await api.runDue('2026-11-06T09:00:00Z');

    expect(first).toHaveLength(1);
    expect(before).toEqual(['distance-map']);
    expect(await came()).toEqual(['distance-map', 'i-have-missed']);
    expect(await week(couple.first)).toHaveLength(2);
    expect(await week(couple.second)).toEqual(await week(couple.first));
    expect((await items()).slice(1, 3).map(({ on }) => on)).toEqual([null, '2026-11-09']);
  });

  it('survives a lost queue, and is delivered once though many take the same plan', async () => {
    await give('six-weeks');
    await api.asOwner(
      `update planned_job set state = 'queued', queued_at = now() - interval '1 day'
       where name = 'courses.deliver' and state = 'due'`,
    );
    await api.runDue('2026-11-06T06:00:01Z');
    await api.asOwner(
      `update planned_job set state = 'due', settled_at = null
       where name = 'courses.deliver' and state = 'done'`,
    );

    await api.runDue('2026-11-06T06:05:00Z');

    expect(await came()).toEqual(['distance-map', 'i-have-missed']);
    const given = await api.asOwner('select from assignment');
    expect(given).toHaveLength(2);
  });

  it('waits until both are done, and comes the morning after', async () => {
    await give('two-rhythms');
    await finish('needs-rhythm', couple.first);
    await api.runDue('2026-11-05T12:00:00Z');
    const half = await came();

    await finish('needs-rhythm', couple.second);
    await api.runDue('2026-11-05T23:00:00Z');
    const tonight = await came();
    await api.runDue('2026-11-06T06:00:01Z');

    expect([half, tonight]).toEqual([['needs-rhythm'], ['needs-rhythm']]);
    expect(await came()).toEqual(['needs-rhythm', 'ritual']);
  });

  it('goes on without one that was taken back', async () => {
    await give('two-rhythms');
    const [first] = await items();
    await therapist.post(`/api/couples/${couple.id}/assignments/${first?.assignmentId}/withdraw`);

    await api.runDue('2026-11-03T06:00:01Z');

    expect(await came()).toEqual(['needs-rhythm', 'ritual']);
  });

  it('follows the session it waits for, wherever that moves', async () => {
    await openHours(therapist);
    await give('open-door');
    const waits = (await items())[1]?.waitsFor;
    const session = { coupleId: couple.id, startsAt: '2026-11-05T15:00:00Z', minutes: 50 };
    const booked = await therapist.post('/api/appointments', { ...session, place: '' });
    const on = (await items())[1]?.on;

    const to = { startsAt: '2026-11-09T15:00:00Z' };
    await therapist.post(`/api/appointments/${booked.body.id}/move`, to);
    await api.runDue('2026-11-06T12:00:00Z');
    const early = await came();
    await api.runDue('2026-11-10T06:00:01Z');

    expect([waits, on]).toEqual(['session', '2026-11-06']);
    expect(early).toEqual(['what-i-protect']);
    expect(await came()).toEqual(['what-i-protect', 'safe-to-say']);
  });

  it('rests with the couple, and its days with it', async () => {
    await give('six-weeks');
    await api.runDue('2026-11-04T12:00:00Z');
    await life('pause');
    await api.runDue('2026-11-08T12:00:00Z');
    const resting = (await items())[1];
    await life('resume');

    await api.runDue('2026-11-10T05:00:00Z');
    const before = await came();
    await api.runDue('2026-11-10T06:00:01Z');

    expect(resting).toMatchObject({ cameAt: null, waitsFor: 'end-of-rest' });
    expect(before).toEqual(['distance-map']);
    expect(await came()).toEqual(['distance-map', 'i-have-missed']);
  });

  it('ends with the work, and nothing comes afterwards', async () => {
    await give('six-weeks');
    await life('close');

    await api.runDue('2026-12-06T06:00:01Z');

    expect(await course()).toMatchObject({ state: 'stopped' });
    expect(await came()).toEqual(['distance-map']);
  });

  it('can be put in another order, added to, taken from and skipped on the way', async () => {
    await give('before-we-decide');

    const answer = await change(([soft, admire]) => [
      admire!,
      { ...soft, skipped: true },
      { exerciseKey: 'walk', rule: { kind: 'weekday', weekday: 7 } },
    ]);
    await api.runDue('2026-11-09T06:00:01Z');
    await api.runDue('2026-11-15T06:00:01Z');

    expect(answer.status).toBe(204);
    expect(await came()).toEqual(['before-drift', 'admire', 'walk']);
    expect(await course()).toMatchObject({ state: 'over' });
  });

  it('is stopped without taking back what has come', async () => {
    await give('six-weeks');
    const { id } = await course();

    await therapist.post(at(`/${id}/stop`));
    await api.runDue('2026-11-30T06:00:01Z');

    expect(await course()).toMatchObject({ state: 'stopped' });
    expect(await week(couple.first)).toHaveLength(1);
    expect((await give('no-time')).status).toBe(204);
  });

  it.each<[string, (items: Item[]) => object[], string]>([
    ['loop', ([soft]) => [soft!, { ...soft, id: null }], '#/items/1/exerciseKey'],
    [
      'loop',
      () => [{ exerciseKey: 'before-drift', rule: { kind: 'at-once' } }],
      '#/items/0/exerciseKey',
    ],
    [
      'unknown-exercise',
      ([soft]) => [soft!, { exerciseKey: 'renamed', rule: { kind: 'at-once' } }],
      '#/items/1/exerciseKey',
    ],
    [
      'invalid-input',
      () => [{ exerciseKey: 'walk', rule: { kind: 'when-it-suits' } }],
      '#/items/0/rule/kind',
    ],
    [
      'invalid-input',
      () => [{ exerciseKey: 'walk', rule: { kind: 'weekday', weekday: 8 } }],
      '#/items/0/rule/weekday',
    ],
  ])('refuses a change as %s, with the place named', async (code, how, pointer) => {
    await give('before-we-decide');

    const { status, body } = await change(how);

    expect([status, body.code, body.errors[0].pointer]).toEqual([422, code, pointer]);
    expect((await items()).map(({ exerciseKey }) => exerciseKey)).toHaveLength(4);
  });

  it('refuses what nobody knows, a second one beside it, and a page that is behind', async () => {
    const unknown = await give('renamed');
    await give('six-weeks');
    const second = await give('no-time');
    const behind = await change((ahead) => ahead, 1);
    const { id } = await course();
    await therapist.post(at(`/${id}/stop`));
    const over = await change((ahead) => ahead);

    const codes = [unknown, second, behind, over].map(({ body }) => body.code);
    expect(codes).toEqual([
      'unknown-programme',
      'course-running',
      'changed-elsewhere',
      'course-over',
    ]);
  });

  it('is given once by two who give it at the same moment', async () => {
    const answers = await Promise.all([give('six-weeks'), give('six-weeks')]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(await api.asOwner('select from assignment')).toHaveLength(1);
  });

  it('is foreseen for this couple before it is given', async () => {
    const { body } = await therapist.get(at('/preview/open-door'));

    const told = body.items.map(({ on, waitsFor }: Item) => on ?? waitsFor);
    expect(told).toEqual(['2026-11-02', 'session', 'earlier', 'earlier', 'earlier']);
  });

  it('does not exist for the partners, nor for anybody else', async () => {
    await give('six-weeks');
    const { id } = await course();
    const stranger = await aTherapist(api);

    const asked = [
      await stranger.get(at()),
      await stranger.post(at(), { programmeKey: 'no-time' }),
      await stranger.post(at(`/${id}/stop`)),
      await stranger.put(at(`/${id}`), { revision: 1, items: [] }),
      await stranger.get(at('/preview/no-time')),
    ];
    const byPartner = [await couple.first.get(at()), await couple.first.get('/api/programmes')];

    expect(asked.map(({ status }) => status)).toEqual(Array(5).fill(404));
    expect(byPartner.map(({ status }) => status)).toEqual([403, 403]);
    expect(await course()).toMatchObject({ state: 'running' });
  });

  it('says when it has waited long for one to be done', async () => {
    await give('two-rhythms');

    api.clock.moveTo('2026-11-15T12:00:00Z');
    const early = (await course()).stuck;
    api.clock.moveTo('2026-11-16T12:00:00Z');

    expect([early, (await course()).stuck]).toEqual([false, true]);
  });
});
