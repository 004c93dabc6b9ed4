import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const word = 'my-mother-is-in-hospital';

describe('too much this week', () => {
  let api: TestApi;
  let therapist: Awaited<ReturnType<typeof aTherapist>>;
  let couple: JoinedCouple;
  let at: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    const request = { exerciseKey: 'i-have-missed', dueOn: '2026-11-09', note: '' };
    const { body } = await therapist.post(`/api/couples/${couple.id}/assignments`, request);
    at = `/api/portal/assignments/${body.id}`;
  });
  afterEach(() => api.close());

  const take = (relief: string | null, by: Visitor = couple.first) =>
    by.put(`${at}/relief`, { relief, word });
  const weekOf = async (by: Visitor) => (await by.get('/api/portal/week')).body;
  const askedOf = async (by: Visitor) => (await by.get(at)).body.exercise;
  const given = `/api/couples`;
  const partsFor = async (member: Visitor) =>
    (await member.get(`${given}/${couple.id}/assignments`)).body.assignments[0].parts;

  it('asks the first half, and takes half the minutes', async () => {
    const whole = await askedOf(couple.first);
    await take('halved');
    const half = await askedOf(couple.first);

    expect(half.prompts).toEqual(whole.prompts.slice(0, Math.ceil(whole.prompts.length / 2)));
    expect(half.minutes).toBe(Math.ceil(whole.minutes / 2));
    expect((await weekOf(couple.first)).exercises).toMatchObject([
      { minutes: half.minutes, halved: true },
    ]);
  });

  it('keeps what was answered in the other half already', async () => {
    const { key } = (await askedOf(couple.first)).prompts.at(-1);
    await couple.first.put(`${at}/answers/${key}`, {
      ...{ value: 4, visibility: 'therapist', revision: 0 },
    });
    await take('halved');

    expect((await askedOf(couple.first)).prompts.at(-1).key).toBe(key);
  });

  it.each(['shorter', 'skipped'])(
    'asks no more once it is %s, and may be taken up',
    async (how) => {
      await take(how);
      const without = await weekOf(couple.first);
      await take(null);
      const again = await weekOf(couple.first);

      expect([without.exercises, without.leftOut.length]).toEqual([[], 1]);
      expect([again.exercises.length, again.leftOut]).toEqual([1, []]);
    },
  );

  it.each(['halved', 'shorter', 'skipped'])(
    'leaves no trace with the other when it is %s',
    async (how) => {
      const seenBy = async () => {
        const read = ['week', 'privacy', 'own-data', `assignments/${at.split('/').at(-1)}`];
        const answers = await Promise.all(
          read.map((path) => couple.second.get(`/api/portal/${path}`)),
        );
        // When it was read is no trace.
        return answers.map(({ status, body }) => ({ status, body: { ...body, madeAt: '' } }));
      };
      const before = await seenBy();
      const answer = await take(how);

      expect(answer.status).toBe(204);
      expect(await seenBy()).toEqual(before);
      expect(JSON.stringify(before)).not.toContain(word);
    },
  );

  it('is told to the therapist, with the word, and on their day', async () => {
    await take('skipped');

    expect(await partsFor(therapist)).toMatchObject([
      { relief: { kind: 'skipped', word } },
      { relief: null },
    ]);
    const { reliefs } = (await therapist.get('/api/reliefs')).body;
    expect(reliefs).toMatchObject([{ coupleId: couple.id, relief: 'skipped' }]);
    expect(JSON.stringify(reliefs)).not.toContain(word);
  });

  it('is nothing of a stranger, a colleague, or the other partner', async () => {
    await take('skipped');
    const stranger = await aTherapist(api);

    expect((await stranger.get('/api/reliefs')).body.reliefs).toEqual([]);
    expect((await couple.second.get('/api/reliefs')).status).toBe(403);
    expect((await stranger.put(`${at}/relief`, { relief: null, word: '' })).status).toBe(403);
    expect(await partsFor(therapist)).toMatchObject([{ relief: { kind: 'skipped' } }, {}]);
  });

  it('takes the place of the last choice, word and all, for this partner alone', async () => {
    await take('skipped');
    await take('halved', couple.second);
    await couple.first.put(`${at}/relief`, { relief: 'halved', word: '' });

    expect(await partsFor(therapist)).toMatchObject([
      { relief: { kind: 'halved', word: '' } },
      { relief: { kind: 'halved', word } },
    ]);
  });

  describe('past its day', () => {
    const past = async () => {
      api.clock.moveTo('2026-11-12T12:00:00Z');
      const { body } = await therapist.get('/api/couples');
      const told = await therapist.get(`${given}/${couple.id}/assignments`);
      return [body.couples[0].overdue.length, told.body.assignments[0].state];
    };

    it.each(['shorter', 'skipped'])('is not overdue once both have it %s', async (how) => {
      await take(how);
      await take(how, couple.second);

      expect(await past()).toEqual([0, 'aside']);
    });

    it('is not overdue once one is done and the other has put it aside', async () => {
      await take('skipped');
      await couple.second.post(`${at}/done`);

      expect(await past()).toEqual([0, 'aside']);
    });

    it.each([
      ['one of the two is still asked', 'skipped', null],
      ['half of it is still asked', 'skipped', 'halved'],
      ['it was taken up again', null, 'skipped'],
    ])('is overdue while %s', async (_, one, other) => {
      await take(one);
      await take(other, couple.second);

      expect(await past()).toEqual([1, 'overdue']);
    });

    it('is not overdue where it was given to one alone, who has put it aside', async () => {
      const wish = { exerciseKey: 'what-i-protect', dueOn: '2026-11-09', note: '' };
      const alone = { ...wish, givenTo: 'first' };
      const { body } = await therapist.post(`${given}/${couple.id}/assignments`, alone);
      await couple.first.put(`/api/portal/assignments/${body.id}/relief`, {
        ...{ relief: 'skipped', word: '' },
      });
      await couple.first.post(`${at}/done`);
      await couple.second.post(`${at}/done`);

      expect(await past()).toEqual([0, 'aside']);
    });
  });

  it('keeps the word sealed', async () => {
    await take('skipped');
    const [row] = await api.asOwner<{ sealed: Buffer }>(
      'select sealed_word as sealed from assignment_part where sealed_word is not null',
    );

    expect(row?.sealed.toString('latin1')).not.toContain(word);
  });

  it('is refused with a sentence once the exercise was taken back', async () => {
    const id = at.split('/').at(-1);
    await therapist.post(`/api/couples/${couple.id}/assignments/${id}/withdraw`);

    expect((await take('skipped')).body.code).toBe('withdrawn');
  });

  it.each([
    ['an unknown kind', { relief: 'doubled', word: '' }],
    ['a word that is too long', { relief: 'skipped', word: 'a'.repeat(1001) }],
  ])('refuses %s', async (_, request) => {
    expect((await couple.first.put(`${at}/relief`, request)).status).toBe(422);
  });
});

describe('the key of words that wait to be sent', () => {
  let api: TestApi;
  let couple: JoinedCouple;
  let therapist: Awaited<ReturnType<typeof aTherapist>>;

  beforeEach(async () => {
    api = await startApi();
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
  });
  afterEach(() => api.close());

  const keyOf = async (by: Visitor) => (await by.get('/api/portal/unsent-key')).body.key;

  it('is the same every time, and another for each of the two', async () => {
    const [first, again, second] = [
      await keyOf(couple.first),
      await keyOf(couple.first),
      await keyOf(couple.second),
    ];

    expect(Buffer.from(first, 'base64')).toHaveLength(32);
    expect(again).toBe(first);
    expect(second).not.toBe(first);
  });

  it('is given to no member', async () => {
    expect((await therapist.get('/api/portal/unsent-key')).status).toBe(403);
  });
});
