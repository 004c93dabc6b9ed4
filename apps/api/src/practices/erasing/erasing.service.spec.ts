import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { aColleague } from '../../testing/given-colleague.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const at = '/api/practice/erasure';

describe('making everything unreadable', () => {
  let api: TestApi;
  let owner: Visitor & { practiceId: string; password: string };
  let couple: JoinedCouple;
  let path: string;
  let typedName: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    owner = await aTherapist(api);
    couple = await aJoinedCouple(api, owner);
    const due = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: 'Soon gone' };
    const given = await owner.post(`/api/couples/${couple.id}/assignments`, due);
    path = `/api/portal/assignments/${given.body.id}`;
    typedName = (await owner.get('/api/practice')).body.name;
    await owner.post('/api/account/confirm', { password: owner.password });
  });
  afterEach(() => api.close());

  const close = () => owner.post(`/api/couples/${couple.id}/steps`, { step: 'close' });
  const keysLeft = () => api.asOwner('select id from practice_key where wrapped is not null');

  it('opens nothing any more, for anybody, and is seen and noted', async () => {
    const before = await couple.first.get(path);
    await close();
    const erased = await owner.post(at, { typedName: ` ${typedName.toUpperCase()}` });
    const after = await couple.first.get(path);
    const { body: keys } = await owner.get('/api/keys');
    const { body: log } = await owner.get('/api/audit');

    expect(before.body.note).toBe('Soon gone');
    expect([erased.status, after.status, after.body.code]).toEqual([204, 410, 'erased']);
    expect(keys.destroyedAt).toMatch(/^2026-11-02T/);
    expect(log.lines[0]).toMatchObject({ action: 'keys:destroy' });
    expect(await keysLeft()).toEqual([]);
  });

  it('ends a change of keys that is under way, and no new one begins', async () => {
    await owner.post('/api/keys/changes');
    await close();
    await owner.post(at, { typedName });
    await api.runDue('2026-11-02T12:10:00Z');
    const again = await owner.post('/api/keys/changes');

    expect([again.status, again.body.code]).toEqual([410, 'erased']);
    expect(await api.asOwner(`select id from planned_job where state = 'due'`)).toEqual([]);
  });

  it('waits until every record is closed', async () => {
    const refused = await owner.post(at, { typedName });

    expect([refused.status, refused.body.code]).toEqual([409, 'couples-open']);
    expect(await keysLeft()).not.toEqual([]);
  });

  it('wants the name of the practice, and whoever asks to show that it is them', async () => {
    await close();
    const wrong = await owner.post(at, { typedName: 'Another practice' });
    api.clock.moveTo('2026-11-02T12:11:00Z');
    const late = await owner.post(at, { typedName });

    expect(wrong.body.errors).toMatchObject([{ pointer: '#/typedName', code: 'not-its-name' }]);
    expect([late.status, late.body.code]).toEqual([403, 'confirm-first']);
    expect(await keysLeft()).not.toEqual([]);
  });

  it('is for owners, and takes the words of no other practice', async () => {
    const stranger = await aTherapist(api);
    const { visitor: therapist } = await aColleague(api, owner);
    await close();
    const asked = [
      await therapist.post(at, { typedName }),
      await couple.first.post(at, { typedName }),
      await api.visitor().post(at, { typedName }),
    ];
    const before = (await keysLeft()).length;
    await owner.post(at, { typedName });

    expect(asked.map(({ status }) => status)).toEqual([403, 403, 401]);
    expect((await keysLeft()).length).toBe(before / 2);
    expect((await stranger.get('/api/keys')).body.destroyedAt).toBeNull();
  });
});
