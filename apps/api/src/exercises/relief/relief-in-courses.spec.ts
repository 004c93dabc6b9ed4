import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

interface Item {
  exerciseKey: string;
  cameAt: string | null;
  assignmentId: string;
}

/** `two-rhythms` begins with `needs-rhythm`; `ritual` comes the morning after both are through. */
describe('what is too much in a programme', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let id: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    await therapist.post(at('/courses'), { programmeKey: 'two-rhythms' });
    id = (await items())[0]!.assignmentId;
    await done(couple.second);
  });
  afterEach(() => api.close());

  const at = (path: string) => `/api/couples/${couple.id}${path}`;
  const items = async (): Promise<Item[]> =>
    (await therapist.get(at('/courses'))).body.courses[0].items;
  const came = async () =>
    (await items()).filter(({ cameAt }) => cameAt).map(({ exerciseKey }) => exerciseKey);
  const done = (by: Visitor, of = id) => by.post(`/api/portal/assignments/${of}/done`);
  const take = (relief: string | null, of = id) =>
    couple.first.put(`/api/portal/assignments/${of}/relief`, { relief, word: '' });
  const swapped = async (of = id): Promise<string> => {
    await take('shorter', of);
    const part = at(`/assignments/${of}/partners/${couple.couple.partners[0]?.id}`);
    const [first] = (await therapist.get(`${part}/shorter`)).body.exercises;
    await therapist.post(`${part}/instead`, { exerciseKey: first.exerciseKey });
    return (await therapist.get(at('/assignments'))).body.assignments[0].id;
  };
  const onNext = async (day = '03') => {
    await api.runDue(`2026-11-${day}T06:00:01Z`);
    return came();
  };
  const both = ['needs-rhythm', 'ritual'];

  it('does not wait for what was put aside', async () => {
    await take('skipped');

    expect(await onNext()).toEqual(both);
  });

  it('waits again where it is taken up before the next has come', async () => {
    await take('skipped');
    await take(null);
    const waiting = await onNext();
    await done(couple.first);

    expect(waiting).toEqual(['needs-rhythm']);
    expect(await onNext('04')).toEqual(both);
  });

  it('waits for half of it, and for no more', async () => {
    await take('halved');
    const waiting = await onNext();
    await done(couple.first);

    expect(waiting).toEqual(['needs-rhythm']);
    expect(await onNext('04')).toEqual(both);
  });

  it('waits for the shorter one that stands in its place', async () => {
    const shorter = await swapped();
    const waiting = await onNext();
    await done(couple.first, shorter);

    expect(waiting).toEqual(['needs-rhythm']);
    expect(await onNext('04')).toEqual(both);
  });

  it.each<[string, (shorter: string) => Promise<unknown>]>([
    ['is put aside in its turn', (shorter) => take('skipped', shorter)],
    ['is taken back', (shorter) => therapist.post(at(`/assignments/${shorter}/withdraw`))],
    ['is swapped again, and done', async (shorter) => done(couple.first, await swapped(shorter))],
  ])('goes on once the shorter one %s', async (_, end) => {
    await end(await swapped());

    expect(await onNext()).toEqual(both);
  });

  it('goes on where it was done after all, and the shorter one is still there', async () => {
    await swapped();
    await done(couple.first);

    expect(await onNext()).toEqual(both);
  });
});

describe('what is too much of what comes again', () => {
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

  const at = (path: string) => `/api/couples/${couple.id}${path}`;
  const week = async (by: Visitor) => (await by.get('/api/portal/week')).body.exercises;

  it.each(['halved', 'skipped', 'shorter'])(
    'comes whole and to both the next time, however it was %s',
    async (relief) => {
      const repeats = { everyDays: 7, until: null, times: 2 };
      const wish = { exerciseKey: 'listening-turns', dueOn: '2026-11-09', note: '', repeats };
      const { id } = (await therapist.post(at('/assignments'), wish)).body;
      await couple.first.put(`/api/portal/assignments/${id}/relief`, { relief, word: '' });
      if (relief === 'shorter') {
        const part = at(`/assignments/${id}/partners/${couple.couple.partners[0]?.id}`);
        const [first] = (await therapist.get(`${part}/shorter`)).body.exercises;
        await therapist.post(`${part}/instead`, { exerciseKey: first.exerciseKey });
      }

      await api.runDue('2026-11-09T06:00:01Z');
      const again = (await week(couple.first)).at(-1);

      expect(again).toMatchObject({ halved: false, dueOn: '2026-11-16', inPlaceOf: null });
      expect((await week(couple.second)).at(-1)).toEqual(again);
      const [latest] = (await therapist.get(at('/assignments'))).body.assignments;
      expect(latest).toMatchObject({ isAgain: true, givenTo: 'both', inPlaceOf: null });
    },
  );
});
