import { aCheckIn } from '@closeknit/fixtures/builders';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const SECRET = 'the other never learns that this was asked';

describe('giving an exercise', () => {
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

  const give = (facts: object) =>
    therapist.post(`/api/couples/${couple.id}/assignments`, {
      ...{ exerciseKey: 'what-i-protect', dueOn: '2026-11-09', note: '' },
      ...facts,
    });
  const given = async () =>
    (await therapist.get(`/api/couples/${couple.id}/assignments`)).body.assignments;
  const at = (id: string, path = '') => `/api/portal/assignments/${id}${path}`;
  const life = (step: string) =>
    therapist.post(`/api/couples/${couple.id}/steps`, { step, reason: '' });

  describe('to one alone', () => {
    /** All that the second partner can be shown, as text. */
    const seenBySecond = async () => {
      const paths = ['week', 'privacy', 'own-data', 'sessions', 'check-ins', 'messages'];
      const answers = [];
      for (const path of paths) answers.push(await couple.second.get(`/api/portal/${path}`));
      const told = answers.map(({ status, body }) => [status, { ...body, madeAt: '' }]);
      return JSON.stringify(told);
    };

    it('asks that one, and does not exist for the other', async () => {
      const before = await seenBySecond();
      const { body } = await give({ givenTo: 'first', note: SECRET, asksWhen: true });
      const week = await couple.first.get('/api/portal/week');
      const read = await couple.first.get(at(body.id));
      const [prompt] = read.body.exercise.prompts.slice(1);
      const path = at(body.id, `/answers/${prompt.key}`);
      await couple.first.put(path, { value: SECRET, visibility: 'therapist', revision: 0 });
      await couple.first.post(at(body.id, '/done'));

      expect(week.body.exercises.map(({ id }: { id: string }) => id)).toEqual([body.id]);
      expect(read.body).toMatchObject({ forYouAlone: true, exercise: { mode: 'alone' } });
      expect(week.body.exercises).toMatchObject([{ forYouAlone: true, role: null }]);
      expect(await seenBySecond()).toBe(before);
      expect((await given())[0]).toMatchObject({ givenTo: 'first', state: 'done' });
    });

    it.each<
      [string, (who: Visitor, id: string) => Promise<{ status: number; body: { code: string } }>]
    >([
      ['read', (who, id) => who.get(at(id))],
      ['done', (who, id) => who.post(at(id, '/done'))],
      [
        'written',
        (who, id) =>
          who.put(at(id, '/answers/cost'), { value: 'x', visibility: 'private', revision: 0 }),
      ],
      ['cleared', (who, id) => who.post(at(id, '/clear'))],
      ['handed over', (who, id) => who.post(at(id, '/hand-over'))],
    ])('is never %s by the other: it answers like one that never was', async (_, ask) => {
      const { body } = await give({ givenTo: 'first' });

      const asked = await ask(couple.second, body.id);
      const never = await ask(couple.second, crypto.randomUUID());

      expect([asked.status, asked.body.code]).toEqual([404, 'not-found']);
      expect({ ...asked.body }).toEqual({ ...never.body });
    });

    it('shows nothing of it to the other, whatever the one who was asked would choose', async () => {
      const { body } = await give({ givenTo: 'first' });
      const [prompt] = (await couple.first.get(at(body.id))).body.exercise.prompts;
      const path = at(body.id, `/answers/${prompt.key}`);
      const write = (visibility: string) =>
        couple.first.put(path, { value: SECRET, visibility, revision: 0 });

      const shared = await write('shared');
      const sealed = await write('when-both-answered');
      await write('therapist');
      const readers = { visibility: 'shared', revision: 1 };
      const chosen = await couple.first.put(`${path}/visibility`, readers);
      const moved = await couple.first.post(at(body.id, '/hand-over'));

      const codes = [shared, sealed, chosen, moved].map(({ body: { code } }) => code);
      expect(codes).toEqual(Array(4).fill('for-you-alone'));
      expect(await seenBySecond()).not.toContain(SECRET);
    });

    it('is shown on its own privacy page with readers that are possible, and no other is taken', async () => {
      const { body } = await give({ givenTo: 'first' });
      const [prompt] = (await couple.first.get(at(body.id))).body.exercise.prompts;
      const path = at(body.id, `/answers/${prompt.key}`);
      const saved = { value: SECRET, visibility: 'therapist', revision: 0 };
      let { revision } = (await couple.first.put(path, saved)).body;
      const taken = [];
      for (const visibility of ['shared', 'when-both-answered', 'private', 'therapist']) {
        const chosen = { visibility, revision };
        const answer = await couple.first.put(`${path}/visibility`, chosen);
        revision = answer.body.revision ?? revision;
        taken.push(answer.body.code ?? visibility);
      }
      const own = (await couple.first.get('/api/portal/privacy')).body.answers;

      expect(taken).toEqual(['for-you-alone', 'for-you-alone', 'private', 'therapist']);
      expect(own).toMatchObject([{ visibility: 'therapist', forYouAlone: true }]);
      expect(await seenBySecond()).not.toContain(SECRET);
    });

    it('is refused where it takes two', async () => {
      const { status, body } = await give({ exerciseKey: 'phone-free', givenTo: 'second' });

      expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'needs-both', '#/givenTo']);
    });

    it('is not held against the other as overdue, nor counted for them', async () => {
      const { body } = await give({ givenTo: 'second' });
      api.clock.moveTo('2026-11-12T12:00:00Z');
      const overdue = (await therapist.get('/api/couples')).body.couples[0].overdue;
      await couple.second.post(at(body.id, '/done'));

      expect(overdue).toMatchObject([{ firstNames: [expect.any(String)] }]);
      expect((await therapist.get('/api/couples')).body.couples[0].overdue).toEqual([]);
      expect((await couple.first.get('/api/portal/week')).body).toMatchObject({
        exercises: [],
        later: 0,
        doneLately: [],
      });
    });
  });

  it('asks when and where first, in the words of each, and only where it was wished', async () => {
    const asked = await give({ asksWhen: true });
    const plain = await give({ exerciseKey: 'walk' });
    const first = async (id: string) => (await couple.first.get(at(id))).body.exercise.prompts[0];

    expect(await first(asked.body.id)).toMatchObject({ type: 'meeting', visibility: 'shared' });
    expect((await first(plain.body.id)).type).not.toBe('meeting');
  });

  it('gives each of the two a role of their own', async () => {
    const exercise = (await therapist.get('/api/exercises')).body.exercises[0];
    const { key: _key, version: _version, ...written } = exercise;
    const [prompt] = written.prompts;
    const roles = { one: 'You ask.', other: 'You answer.' };
    const prompts = [
      { ...prompt, asks: 'one' },
      { ...prompt, key: 'other', asks: 'other' },
    ];
    const own = { ...written, mode: 'each', roles, prompts };
    const made = await therapist.post('/api/own-exercises/import', { exercises: [own] });

    const { body } = await give({ exerciseKey: made.body.ids[0], oneIs: 'second' });
    const told = async (who: Visitor) => {
      const { role, exercise: read } = (await who.get(at(body.id))).body;
      const [task] = (await who.get('/api/portal/week')).body.exercises;
      expect(task).toMatchObject({ forYouAlone: false, role });
      return [role, read.prompts.map(({ key }: { key: string }) => key)];
    };

    expect(await told(couple.second)).toEqual(['You ask.', [prompt.key]]);
    expect(await told(couple.first)).toEqual(['You answer.', ['other']]);
    expect(body.parts.map(({ role }: { role: string }) => role)).toEqual([
      'You answer.',
      'You ask.',
    ]);
  });

  describe('again', () => {
    const weekly = (facts: object = {}) => ({
      repeats: { everyDays: 7, until: null, times: null, ...facts },
    });
    const dates = async () =>
      (await given()).map(({ givenAt }: { givenAt: string }) => givenAt.slice(0, 10)).toReversed();

    it('comes again by itself until it has come so many times, each with its note', async () => {
      await give({ ...weekly({ times: 3 }), note: 'Tea helps.' });

      for (const day of ['09', '16', '23']) await api.runDue(`2026-11-${day}T06:00:01Z`);
      const told = await given();

      expect(await dates()).toEqual(['2026-11-02', '2026-11-09', '2026-11-16']);
      expect(told.map(({ note }: { note: string }) => note)).toEqual(Array(3).fill('Tea helps.'));
      expect(told[0]).toMatchObject({ isAgain: true, dueOn: '2026-11-23', repeats: null });
      expect(told.at(-1).repeats).toMatchObject({ given: 3, state: 'over', on: null });
    });

    it('comes again to the one who was asked alone, and to nobody else', async () => {
      await give({ ...weekly({ times: 2 }), givenTo: 'first' });
      await api.runDue('2026-11-09T06:00:01Z');

      const week = async (who: Visitor) => (await who.get('/api/portal/week')).body.exercises;
      expect(await week(couple.first)).toHaveLength(2);
      expect(await week(couple.second)).toEqual([]);
    });

    it('ends with its last day, or when it is stopped', async () => {
      await give(weekly({ until: '2026-11-15' }));
      const other = await give({ ...weekly({ times: 9 }), exerciseKey: 'walk' });
      await api.runDue('2026-11-09T06:00:01Z');
      const path = `/api/couples/${couple.id}/assignments/${other.body.id}/stop-repeating`;
      await therapist.post(path);

      await api.runDue('2026-11-30T06:00:01Z');

      expect(await given()).toHaveLength(4);
      const states = (await given()).map(
        ({ repeats }: { repeats: { state: string } | null }) => repeats?.state,
      );
      expect(states.filter(Boolean).toSorted()).toEqual(['over', 'stopped']);
    });

    it('rests with the couple, and ends with the work', async () => {
      await give(weekly({ times: 9 }));
      await api.runDue('2026-11-05T12:00:00Z');
      await life('pause');
      await api.runDue('2026-11-10T12:00:00Z');
      const resting = (await given())[0].repeats;
      await life('resume');
      await api.runDue('2026-11-14T06:00:01Z');
      const after = await dates();
      await life('close');
      await api.runDue('2026-12-14T06:00:01Z');

      expect(resting).toMatchObject({ state: 'running', on: null });
      expect(after).toEqual(['2026-11-02', '2026-11-14']);
      expect(await dates()).toEqual(after);
    });

    it.each([
      [
        'without an end',
        { everyDays: 7, until: null, times: null },
        'invalid-input',
        '#/repeats/times',
      ],
      [
        'every day of none',
        { everyDays: 0, until: null, times: 3 },
        'invalid-input',
        '#/repeats/everyDays',
      ],
      [
        'until a day that has passed',
        { everyDays: 7, until: '2026-11-01', times: null },
        'due-in-past',
        '#/repeats/until',
      ],
      [
        'for years',
        { everyDays: 7, until: '2028-11-01', times: null },
        'too-far',
        '#/repeats/until',
      ],
    ])('is refused %s', async (_, repeats, code, pointer) => {
      const { status, body } = await give({ repeats });

      expect([status, body.code, body.errors[0].pointer]).toEqual([422, code, pointer]);
      expect(await given()).toEqual([]);
    });
  });

  it('is suggested where a sign has fallen, with whose and why, unless it was given lately', async () => {
    const fill = (week: string, openness: number) =>
      couple.first.post('/api/portal/check-ins', {
        ...aCheckIn({ week }),
        scores: { talk: 8, affection: 8, partnership: 8, openness, togetherness: 8 },
      });
    await fill('2026-10-26', 8);
    await fill('2026-11-02', 3);
    const suggested = async () =>
      (await therapist.get(`/api/couples/${couple.id}/suggestions`)).body.suggestions;

    const [first, ...others] = await suggested();
    await give({ exerciseKey: first.exerciseKey });

    expect(first.reasons).toMatchObject([
      { kind: 'fell', sign: 'openness', from: 8, to: 3, weeks: 1 },
    ]);
    expect(first.reasons[0].firstName).toBe(couple.couple.partners[0]?.firstName);
    expect(others.length).toBeGreaterThan(0);
    const keys = (await suggested()).map(({ exerciseKey }: { exerciseKey: string }) => exerciseKey);
    expect(keys).not.toContain(first.exerciseKey);
    expect(first.givenBefore).toBeNull();

    api.clock.moveTo('2027-01-26T12:00:00Z');
    await fill('2027-01-18', 8);
    await fill('2027-01-25', 3);
    const again = (await suggested()).find(
      ({ exerciseKey }: { exerciseKey: string }) => exerciseKey === first.exerciseKey,
    );
    expect(again.givenBefore).toContain('2026-11-02T');
  });
});
