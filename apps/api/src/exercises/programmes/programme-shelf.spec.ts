import type { Programme } from '@closeknit/contracts/programmes';
import { aColleague } from '../../testing/given-colleague.ts';
import { aJoinedCouple, aTherapist } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const evenings = (facts: object = {}) => ({
  ...{ title: 'Evenings', about: '', purpose: '', notWhen: '', shared: false },
  items: [
    { exerciseKey: 'walk', rule: { kind: 'at-once' } },
    { exerciseKey: 'coffee', rule: { kind: 'after-previous' } },
  ],
  ...facts,
});

describe('programmes of a practice’s own', () => {
  let api: TestApi;
  let therapist: Awaited<ReturnType<typeof aTherapist>>;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
  });
  afterEach(() => api.close());

  const own = async (by: Visitor): Promise<Programme[]> =>
    (await by.get('/api/programmes')).body.programmes.filter((each: Programme) => each.own);

  it('are there for their author, for colleagues once shared, and for no other practice', async () => {
    const { visitor: colleague } = await aColleague(api, therapist, 'therapist');
    const stranger = await aTherapist(api);
    await therapist.post('/api/programmes', evenings());
    const alone = await own(colleague);
    const [{ key = '' } = {}] = await own(therapist);
    await therapist.put(`/api/programmes/${key}`, evenings({ shared: true, title: 'Nights' }));

    const changed = await colleague.put(`/api/programmes/${key}`, evenings());
    const retired = await stranger.post(`/api/programmes/${key}/retire`);

    expect(alone).toEqual([]);
    expect(await own(colleague)).toMatchObject([{ title: 'Nights', version: 2 }]);
    expect(await own(stranger)).toEqual([]);
    expect([changed.status, retired.status]).toEqual([404, 404]);
  });

  it.each([
    ['no-items', [], '#/items'],
    [
      'loop',
      [
        ['walk', 'at-once'],
        ['walk', 'at-once'],
      ],
      '#/items/1/exerciseKey',
    ],
    ['unknown-exercise', [['renamed', 'at-once']], '#/items/0/exerciseKey'],
    ['nothing-before', [['walk', 'after-previous']], '#/items/0/rule'],
  ])('are refused as %s, with the place named, and not kept', async (code, told, pointer) => {
    const items = told.map(([exerciseKey, kind]) => ({ exerciseKey, rule: { kind } }));

    const { status, body } = await therapist.post('/api/programmes', evenings({ items }));

    expect([status, body.code, body.errors[0].pointer]).toEqual([422, code, pointer]);
    expect(await own(therapist)).toEqual([]);
  });

  it('are given as they were, whatever becomes of them', async () => {
    const couple = await aJoinedCouple(api, therapist);
    await therapist.post('/api/programmes', evenings());
    const [{ key = '' } = {}] = await own(therapist);
    await therapist.post(`/api/couples/${couple.id}/courses`, { programmeKey: key });

    await therapist.post(`/api/programmes/${key}/retire`);
    const { courses } = (await therapist.get(`/api/couples/${couple.id}/courses`)).body;
    await therapist.post(`/api/couples/${couple.id}/courses/${courses[0].id}/stop`);
    const again = await therapist.post(`/api/couples/${couple.id}/courses`, { programmeKey: key });

    expect(courses[0]).toMatchObject({ title: 'Evenings', state: 'running' });
    expect([again.status, again.body.code]).toEqual([422, 'unknown-programme']);
  });
});
