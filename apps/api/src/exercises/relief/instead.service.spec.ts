import { aCheckIn } from '@closeknit/fixtures/builders';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const WORDS = 'what-i-wrote-before-it-was-too-much';

interface Offer {
  exerciseKey: string;
  title: string;
  minutes: number;
}

describe('something shorter in place of what is too much', () => {
  let api: TestApi;
  let therapist: Awaited<ReturnType<typeof aTherapist>>;
  let couple: JoinedCouple;
  let id: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    id = await given('listening-turns');
  });
  afterEach(() => api.close());

  const given = async (exerciseKey: string): Promise<string> => {
    const request = { exerciseKey, dueOn: '2026-11-09', note: '' };
    return (await therapist.post(`/api/couples/${couple.id}/assignments`, request)).body.id;
  };
  const own = (assignmentId = id) => `/api/portal/assignments/${assignmentId}`;
  const wish = (relief: string | null = 'shorter', by = couple.first, of = id) =>
    by.put(`${own(of)}/relief`, { relief, word: '' });
  const partnerId = (place: 0 | 1 = 0) => couple.couple.partners[place]?.id ?? '';
  const part = (of = id, place: 0 | 1 = 0) =>
    `/api/couples/${couple.id}/assignments/${of}/partners/${partnerId(place)}`;
  const offered = async (of = id): Promise<Offer[]> =>
    (await therapist.get(`${part(of)}/shorter`)).body.exercises;
  const give = (exerciseKey: string, of = id) =>
    therapist.post(`${part(of)}/instead`, { exerciseKey });
  const weekOf = async (by: Visitor) => (await by.get('/api/portal/week')).body;
  const assignments = async () =>
    (await therapist.get(`/api/couples/${couple.id}/assignments`)).body.assignments;
  const swap = async () => {
    await wish();
    const [first] = await offered();
    const answer = await give(first!.exerciseKey);
    return { first: first!, answer, newId: (await assignments())[0].id as string };
  };

  it('is offered from the library: less time, of its kind, and without the other', async () => {
    await wish();
    const shelf = (await therapist.get('/api/exercises')).body.exercises;
    const find = (key: string) => shelf.find((each: { key: string }) => each.key === key);
    const old = find('listening-turns');

    const offers = await offered();

    expect(offers.length).toBeGreaterThanOrEqual(2);
    expect(offers.length).toBeLessThanOrEqual(3);
    for (const { exerciseKey, minutes } of offers) {
      const { step, signs, mode } = find(exerciseKey);
      expect(minutes).toBeLessThan(old.minutes);
      expect(step === old.step || signs.some((sign: string) => old.signs.includes(sign))).toBe(
        true,
      );
      expect(['together', 'turns']).not.toContain(mode);
    }
  });

  it('stands in the week in place of the old one, whose words stay kept', async () => {
    const key = (await couple.first.get(own())).body.exercise.prompts[0].key;
    const answer = { value: WORDS, visibility: 'therapist', revision: 0 };
    await couple.first.put(`${own()}/answers/${key}`, answer);

    const { first, answer: swapped, newId } = await swap();
    const { exercises, leftOut } = await weekOf(couple.first);
    const [now, old] = await assignments();

    expect(swapped.status).toBe(204);
    expect(exercises).toMatchObject([
      {
        ...{ id: newId, title: first.title, minutes: first.minutes, dueOn: '2026-11-09' },
        inPlaceOf: { id, title: old.title },
      },
    ]);
    expect(leftOut).toEqual([]);
    expect(now).toMatchObject({ givenTo: 'first', inPlaceOf: old.title });
    expect(old.parts[0]).toMatchObject({ instead: { id: newId, title: first.title } });
    expect(old.parts[0].answers[0].value).toBe(WORDS);
    expect(JSON.stringify((await couple.first.get('/api/portal/privacy')).body)).toContain(WORDS);
    expect((await couple.first.get(own())).body.answers).toMatchObject([{ value: WORDS }]);
  });

  it('leaves no trace with the other, who is asked as before', async () => {
    const seen = async () => {
      const paths = ['week', 'privacy', 'own-data', 'record-openings', 'messages'];
      const answers = [];
      for (const path of [...paths, `assignments/${id}`])
        answers.push(await couple.second.get(`/api/portal/${path}`));
      return answers.map(({ status, body }) => ({ status, body: { ...body, madeAt: '' } }));
    };
    // The therapist reads what the couple was given anyway, and every reading has its time.
    await assignments();
    const before = JSON.stringify(await seen()).replaceAll(/T\d\d:[^"]*Z/g, '');
    const { newId } = await swap();
    const after = JSON.stringify(await seen()).replaceAll(/T\d\d:[^"]*Z/g, '');

    expect(after).toBe(before);
    expect((await couple.second.get(own(newId))).status).toBe(404);
    expect((await assignments())[1].parts[1]).toMatchObject({ instead: null, relief: null });
  });

  it('comes a week later where the day of the old one has passed', async () => {
    api.clock.moveTo('2026-11-12T12:00:00Z');
    await swap();

    expect((await weekOf(couple.first)).exercises).toMatchObject([{ dueOn: '2026-11-19' }]);
  });

  it('first answers what is low for this partner, never what is low for the other', async () => {
    const low = { talk: 8, affection: 8, partnership: 8, openness: 8, togetherness: 0 };
    await wish();
    const before = await offered();
    const fill = (by: Visitor) =>
      by.post('/api/portal/check-ins', { ...aCheckIn({ week: '2026-11-02' }), scores: low });

    await fill(couple.second);
    const afterOther = await offered();
    await fill(couple.first);
    const [first] = await offered();
    const shelf = (await therapist.get('/api/exercises')).body.exercises;
    const { signs } = shelf.find((each: { key: string }) => each.key === first?.exerciseKey);

    expect(afterOther).toEqual(before);
    expect(signs).toContain('togetherness');
  });

  it('leaves the day of the therapist once it is given', async () => {
    await wish();
    const before = (await therapist.get('/api/reliefs')).body.reliefs;
    await swap();

    expect(before).toHaveLength(1);
    expect((await therapist.get('/api/reliefs')).body.reliefs).toEqual([]);
  });

  it('goes with the old one back to where it was when it is taken back, and may be given anew', async () => {
    const { newId } = await swap();
    await therapist.post(`/api/couples/${couple.id}/assignments/${newId}/withdraw`);
    const week = await weekOf(couple.first);
    const [other] = await offered();

    expect(week.exercises).toEqual([]);
    expect(week.leftOut).toMatchObject([{ id }]);
    expect((await give(other!.exerciseKey)).status).toBe(204);
  });

  it('may be too much in its turn', async () => {
    await wish();
    const [longest] = (await offered()).toSorted((one, other) => other.minutes - one.minutes);
    await give(longest!.exerciseKey);
    const [{ id: newId }] = await assignments();
    await wish('shorter', couple.first, newId);
    const [shorter] = await offered(newId);

    expect((await give(shorter!.exerciseKey, newId)).status).toBe(204);
    expect((await weekOf(couple.first)).exercises).toMatchObject([
      { title: shorter?.title, inPlaceOf: { id: newId } },
    ]);
  });

  it('is nothing where nothing shorter is there, which is told as such', async () => {
    const shelf = (await therapist.get('/api/exercises')).body.exercises;
    const [shortest] = shelf.toSorted((one: Offer, other: Offer) => one.minutes - other.minutes);
    const least = await given(shortest.key);
    await wish('shorter', couple.first, least);

    expect(await offered(least)).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, string, string]>([
    ['nothing was said', async () => undefined, 'three-thanks', 'not-wished'],
    ['half of it is enough', () => wish('halved'), 'three-thanks', 'not-wished'],
    [
      'it was taken up again',
      async () => {
        await wish();
        await wish(null);
      },
      'three-thanks',
      'not-wished',
    ],
    ['something stands there', swap, 'three-thanks', 'given-instead'],
    ['it takes both', wish, 'phone-free', 'not-shorter'],
    ['nobody knows the exercise', wish, 'renamed', 'unknown-exercise'],
    [
      'it was taken back',
      async () => {
        await wish();
        await therapist.post(`/api/couples/${couple.id}/assignments/${id}/withdraw`);
      },
      'three-thanks',
      'withdrawn',
    ],
  ])('is refused where %s', async (_, before, key, code) => {
    await before();
    const count = (await assignments()).length;

    expect((await give(key)).body.code).toBe(code);
    expect(await assignments()).toHaveLength(count);
  });

  it('is given once by two who give it at the same moment', async () => {
    await wish();
    const [one] = await offered();
    const answers = await Promise.all([give(one!.exerciseKey), give(one!.exerciseKey)]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(await assignments()).toHaveLength(2);
  });

  it('keeps a page that is behind from asking for the old one again', async () => {
    await swap();

    expect((await wish(null)).body.code).toBe('given-instead');
    expect((await weekOf(couple.first)).exercises).toHaveLength(1);
  });

  it('is nothing of a stranger, the partners, or anybody of another couple', async () => {
    await wish();
    const stranger = await aTherapist(api);
    const others = await aJoinedCouple(api, therapist);
    const foreign = part().replace(partnerId(), others.couple.partners[0]?.id ?? '');
    const swapped = part().replace(couple.id, others.id);
    const body = { exerciseKey: 'three-thanks' };
    const asked = [];
    for (const by of [stranger, couple.first, couple.second]) {
      asked.push(await by.get(`${part()}/shorter`), await by.post(`${part()}/instead`, body));
    }
    for (const path of [foreign, swapped]) {
      asked.push(await therapist.get(`${path}/shorter`));
      asked.push(await therapist.post(`${path}/instead`, body));
    }

    expect(asked.map(({ status }) => status)).toEqual([
      ...[404, 404, 403, 403, 403, 403],
      ...[404, 404, 404, 404],
    ]);
    expect(await assignments()).toHaveLength(1);
  });

  it('cannot be for both, nor two in one place, whatever the program would say', async () => {
    const { newId } = await swap();
    const write = (change: string) =>
      api.asOwner(`update assignment set ${change} where id = $1`, [newId]);

    await expect(write(`given_to = 'both'`)).rejects.toThrow('instead_for_one_alone');
    const other = await given('walk');
    await expect(
      api.asOwner(`update assignment set in_place_of = $1, given_to = 'first' where id = $2`, [
        id,
        other,
      ]),
    ).rejects.toThrow('one_in_its_place');
  });
});
