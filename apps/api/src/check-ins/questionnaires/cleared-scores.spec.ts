import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const OWN = '/api/portal/questionnaires';
const keys = ['interest', 'mood', 'sleep', 'energy', 'appetite', 'worth', 'concentration'];
const calm = Object.fromEntries([...keys, 'pace', 'harm'].map((key) => [key, 0]));

describe('a questionnaire answered as the wrong person', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let at: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    at = `/api/couples/${couple.id}`;
    await therapist.post(`${at}/check-in-plans`, {
      ...{ partnerId: null, instrumentKey: 'phq-9', instrumentVersion: 1, rhythm: 'weekly' },
      ...{ everyWeeks: null, beginsOn: '2026-11-25' },
    });
  });
  afterEach(() => api.close());

  const due = async (by = couple.first) => (await by.get(OWN)).body.due;
  const answer = async (answers: object, by = couple.first) => {
    const [asked] = await due(by);
    return by.post(`${OWN}/${asked?.planId}`, { dueOn: asked?.dueOn, answers });
  };
  const points = async (by = couple.first) =>
    (await by.get(`${OWN}/results`)).body.lines.flatMap(
      (line: { points: object[] }) => line.points,
    );
  const clear = (id: string, by = couple.first) => by.post(`${OWN}/results/${id}/clear`);

  it('goes with its score and its answers, and is asked again', async () => {
    await answer({ ...calm, sleep: 3 });
    const [point] = await points();
    expect(point.mayClear).toBe(true);

    expect((await clear(point.id)).status).toBe(204);

    expect(await points()).toEqual([]);
    expect(await due()).toHaveLength(1);
    expect((await therapist.get(`${at}/measurements`)).body.measurements).toEqual([]);
  });

  it('leaves that help was asked for: who asked is not known', async () => {
    await answer({ ...calm, harm: 1 });
    const [point] = await points();

    await clear(point.id);

    const { couples } = (await therapist.get('/api/check-ins/tasks')).body;
    expect(couples).toMatchObject([{ coupleId: couple.id }]);
    const { signs } = (await therapist.get(`${at}/check-ins/signs`)).body;
    expect(signs).toMatchObject([{ isNew: true, sheet: null }]);
    await answer(calm);
    const { signs: after } = (await therapist.get(`${at}/check-ins/signs`)).body;
    expect(after).toMatchObject([{ sheet: null }]);
  });

  it('is nobody else’s to clear, and looks to them like one that never was', async () => {
    await answer(calm);
    const [point] = await points();
    const unknown = '0192f0c1-0000-7000-8000-00000000abcd';

    const [foreign, random] = [
      await clear(point.id, couple.second),
      await clear(unknown, couple.second),
    ];

    expect([foreign.status, foreign.body]).toEqual([random.status, random.body]);
    expect(await points()).toHaveLength(1);
  });

  it('stays after a day, and where a therapist typed it from paper', async () => {
    await answer(calm);
    const [point] = await points();
    api.clock.moveTo('2026-11-26T12:00:01Z');
    expect((await points())[0].mayClear).toBe(false);
    expect(await clear(point.id)).toMatchObject({
      status: 409,
      body: { code: 'too-late-to-clear' },
    });

    const [partner] = couple.couple.partners;
    const typed = { partnerId: partner!.id, instrumentKey: 'who-5', instrumentVersion: 1 };
    await therapist.post(`${at}/measurements`, {
      ...{ ...typed, day: '2026-11-26', total: 40, answers: null },
    });
    const paper = (await points()).find(({ origin }: { origin: string }) => origin === 'paper');
    expect(paper.mayClear).toBe(false);
    expect((await clear(paper.id)).status).toBe(409);
    expect(await points()).toHaveLength(2);
  });
});
