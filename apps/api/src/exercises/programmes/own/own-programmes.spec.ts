import type { ProgrammeDraft } from '@closeknit/contracts/own-programmes';
import type { Programme } from '@closeknit/contracts/programmes';
import { aWrittenExercise } from '@closeknit/fixtures/own-exercises';
import { aWrittenProgramme } from '@closeknit/fixtures/own-programmes';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { PracticeDb } from '../../../platform/tenancy/practice-db.ts';
import { aColleague } from '../../../testing/given-colleague.ts';
import { aJoinedCouple, aTherapist } from '../../../testing/given.ts';
import { startApi, type TestApi } from '../../../testing/start-api.ts';
import type { Visitor } from '../../../testing/visitor.ts';

// A staff signs in, and each password is hashed as slowly as it should be.
const A_MINUTE = 60_000;

type Facts = Partial<ProgrammeDraft>;

describe('programmes of a practice’s own', () => {
  let api: TestApi;
  let therapist: Awaited<ReturnType<typeof aTherapist>>;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
  });
  afterEach(() => api.close());

  const draft = (facts: Facts = {}, revision = 0) => ({
    ...{ draft: aWrittenProgramme(facts), revision },
  });
  const version = (facts: Facts = {}, revision = 0) => ({ ...aWrittenProgramme(facts), revision });
  const begun = async (by: Visitor = therapist) => {
    const { body } = await by.post('/api/own-programmes', draft());
    return `/api/own-programmes/${body.id}`;
  };
  const written = async (facts: Facts = {}, by: Visitor = therapist) => {
    const at = await begun(by);
    expect((await by.post(`${at}/versions`, version(facts, 1))).status).toBe(204);
    return at;
  };
  const keyOf = (at: string) => at.split('/').at(-1) ?? '';
  const onShelf = async (by: Visitor): Promise<Programme[]> =>
    (await by.get('/api/programmes')).body.programmes.filter((each: Programme) => each.own);
  const ownExercise = async () => {
    const exercises = [aWrittenExercise()];
    const { body } = await therapist.post('/api/own-exercises/import', { exercises });
    return body.ids[0] as string;
  };

  it('stand beside the shipped ones once they have a version', async () => {
    const at = await begun();
    expect(await onShelf(therapist)).toEqual([]);

    await therapist.post(`${at}/versions`, version({}, 1));

    expect(await onShelf(therapist)).toMatchObject([
      {
        ...{ key: keyOf(at), version: 1, title: 'Evenings again' },
        items: [{ title: expect.any(String) }, { minutes: expect.any(Number) }],
      },
    ]);
    expect((await therapist.get(at)).body).toMatchObject({
      ...{ isOwn: true, draft: null, programme: { version: 1 } },
    });
  });

  it('are listed with what is being written of them', async () => {
    const at = await written();
    await therapist.put(`${at}/draft`, draft({ title: 'Nights' }));
    await therapist.post('/api/own-programmes', draft({ title: 'Mornings', items: [] }));

    const { programmes } = (await therapist.get('/api/own-programmes')).body;

    const draftSavedAt = expect.stringContaining('2026-11-02T12:00');
    expect(programmes).toMatchObject([
      { title: 'Evenings again', count: 2, version: 1, isOwn: true, draftSavedAt },
      { title: 'Mornings', count: 0, version: 0, draftSavedAt },
    ]);
  });

  it('keep a draft while it is typed, and notice a second device', async () => {
    const at = await begun();
    const save = (title: string, revision: number) =>
      therapist.put(`${at}/draft`, draft({ title }, revision));

    expect((await save('', 1)).body).toMatchObject({ revision: 2 });
    expect((await save('Here', 1)).body).toMatchObject({ code: 'changed-elsewhere' });
    const early = await therapist.post(`${at}/versions`, version({}, 1));
    expect(early.body).toMatchObject({ code: 'changed-elsewhere' });
    expect((await therapist.get(at)).body).toMatchObject({
      ...{ programme: null, draft: { revision: 2, draft: { title: '' } } },
    });
  });

  it('drop a draft without touching the version, and all of it where there is none', async () => {
    const kept = await written();
    await therapist.put(`${kept}/draft`, draft({ title: 'Other' }));
    const dropped = await begun();

    await therapist.send('DELETE', `${kept}/draft`);
    await therapist.send('DELETE', `${dropped}/draft`);

    const { draft: left, programme } = (await therapist.get(kept)).body;
    expect([left, programme.version]).toEqual([null, 1]);
    expect((await therapist.get(dropped)).status).toBe(404);
  });

  it(
    'are their author’s until shared, then found by colleagues and changed by none of them',
    async () => {
      const { visitor: colleague } = await aColleague(api, therapist, 'therapist');
      const at = await written();
      const alone = [await onShelf(colleague), (await colleague.get(at)).status];
      await therapist.put(`${at}/draft`, draft({ title: 'Not yet' }));
      await therapist.put(`${at}/sharing`, { shared: true });
      const asked = [
        await colleague.put(`${at}/draft`, draft()),
        await colleague.send('DELETE', `${at}/draft`),
        await colleague.post(`${at}/versions`, version()),
        await colleague.put(`${at}/sharing`, { shared: false }),
        await colleague.post(`${at}/retire`),
      ];

      expect(alone).toEqual([[], 404]);
      expect(await onShelf(colleague)).toMatchObject([{ title: 'Evenings again', version: 1 }]);
      expect((await colleague.get(at)).body).toMatchObject({ isOwn: false, draft: null });
      expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    },
    A_MINUTE,
  );

  it('are not there for another practice, nor for a couple, nor before they are written', async () => {
    const stranger = await aTherapist(api);
    const couple = await aJoinedCouple(api, therapist);
    const { visitor: colleague } = await aColleague(api, therapist, 'therapist');
    const at = await begun();
    await therapist.put(`${at}/sharing`, { shared: true });

    expect((await colleague.get(at)).status).toBe(404);
    expect((await colleague.get('/api/own-programmes')).body).toEqual({ programmes: [] });
    await therapist.post(`${at}/versions`, version({}, 1));
    expect((await stranger.get(at)).status).toBe(404);
    expect(await onShelf(stranger)).toEqual([]);
    expect((await couple.first.get(at)).status).toBe(403);
  });

  it(
    'are retired by an owner once shared, who changes no word of them',
    async () => {
      const { visitor: author } = await aColleague(api, therapist, 'therapist');
      const at = await written({}, author);
      expect((await therapist.post(`${at}/retire`)).status).toBe(404);
      await author.put(`${at}/sharing`, { shared: true });

      expect((await therapist.post(`${at}/versions`, version())).status).toBe(404);
      expect((await therapist.post(`${at}/retire`)).status).toBe(204);
      expect(await onShelf(author)).toEqual([]);
      expect((await therapist.post(`${at}/bring-back`)).status).toBe(204);

      const me = (await therapist.get('/api/me')).body;
      const actor = {
        ...{ kind: 'member', id: me.id, practiceId: therapist.practiceId },
        role: 'owner',
      };
      const db = api.app.get(PracticeDb);
      const rewrite = `update own_programme set programme = programme || '{"title":"Mine"}'`;
      await expect(
        db.enter({ ...actor, userId: '' } as MemberActor, () => db.query(rewrite)),
      ).rejects.toThrow('only its author');
    },
    A_MINUTE,
  );

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
  ])('are refused as %s, with the place named, and the draft stays', async (code, told, place) => {
    const items = told.map(([exerciseKey, kind]) => ({ exerciseKey, rule: { kind } }));
    const at = await begun();
    const wish = { ...version({}, 1), items };

    const { status, body } = await therapist.post(`${at}/versions`, wish);

    expect([status, body.code, body.errors[0].pointer]).toEqual([422, code, place]);
    expect((await therapist.get(at)).body).toMatchObject({
      programme: null,
      draft: { revision: 1 },
    });
  });

  it('are not shared with an exercise in them that colleagues do not find', async () => {
    const exerciseKey = await ownExercise();
    const walk = { exerciseKey: 'walk', rule: { kind: 'at-once' } } as const;
    const items = [walk, { exerciseKey, rule: { kind: 'after-days', days: 3 } } as const];
    const at = await written({ items });

    const refused = await therapist.put(`${at}/sharing`, { shared: true });
    await therapist.put(`/api/own-exercises/${exerciseKey}/sharing`, { shared: true });
    const shared = await therapist.put(`${at}/sharing`, { shared: true });
    await therapist.put(`/api/own-exercises/${exerciseKey}/sharing`, { shared: false });
    const next = await therapist.post(`${at}/versions`, version({ items }));

    const place = { code: 'unshared-exercise', pointer: '#/items/1/exerciseKey' };
    expect([refused.status, refused.body.errors[0]]).toMatchObject([422, place]);
    expect(shared.status).toBe(204);
    expect([next.status, next.body.errors[0]]).toMatchObject([422, place]);
  });

  it('are given as they were, whatever becomes of them', async () => {
    const couple = await aJoinedCouple(api, therapist);
    const at = await written();
    const path = `/api/couples/${couple.id}/courses`;
    await therapist.post(path, { programmeKey: keyOf(at) });

    await therapist.post(`${at}/versions`, version({ title: 'Nights' }));
    await therapist.post(`${at}/retire`);
    const { courses } = (await therapist.get(path)).body;
    await therapist.post(`${path}/${courses[0].id}/stop`);
    const again = await therapist.post(path, { programmeKey: keyOf(at) });

    expect(courses[0]).toMatchObject({ title: 'Evenings again', state: 'running' });
    expect([again.status, again.body.code]).toEqual([422, 'unknown-programme']);
    await therapist.post(`${at}/bring-back`);
    expect(await onShelf(therapist)).toMatchObject([{ title: 'Nights', version: 2 }]);
  });
});
