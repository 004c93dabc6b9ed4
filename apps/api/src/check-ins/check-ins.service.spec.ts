import { aCheckIn } from '@closeknit/fixtures/builders';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

describe('a check-in', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
  });
  afterEach(() => api.close());

  const trend = async () => (await therapist.get(`/api/couples/${couple.id}/trend?weeks=4`)).body;

  it('puts both partners on one chart, with missing weeks as gaps', async () => {
    for (const week of ['2026-11-23', '2026-12-07']) {
      api.clock.moveTo(`${week}T18:00:00Z`);
      await couple.first.post('/api/portal/check-ins', aCheckIn({ week }));
    }
    await couple.second.post('/api/portal/check-ins', aCheckIn({ week: '2026-12-07' }));

    const { weeks, lines } = await trend();

    expect(weeks).toEqual(['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07']);
    const totals = lines.map(({ points }: { points: { total: number }[] }) =>
      points.map(({ total }) => total),
    );
    expect(totals).toEqual([
      [null, 25, null, 25],
      [null, null, null, 25],
    ]);
  });

  it('is filled once a week', async () => {
    const first = await couple.first.post('/api/portal/check-ins', aCheckIn());
    const second = await couple.first.post('/api/portal/check-ins', aCheckIn());

    expect(first.status).toBe(204);
    expect(second).toMatchObject({ status: 409, body: { code: 'already-filled' } });
  });

  it.each(['2026-12-07', '2026-11-09'])('for the week of %s is refused', async (week) => {
    const answer = await couple.first.post('/api/portal/check-ins', aCheckIn({ week }));

    expect(answer.body).toMatchObject({ code: 'not-this-week' });
  });

  it.each([-1, 11, 5.5, '5', null])('refuses %s as a score, on its slider', async (talk) => {
    const scores = { ...aCheckIn().scores, talk };

    const answer = await couple.first.post('/api/portal/check-ins', { ...aCheckIn(), scores });

    expect(answer.body.errors[0].pointer).toBe('#/scores/talk');
  });

  it.each([
    ['private', null],
    ['therapist', 'a hard week'],
  ] as const)('with a sentence that is %s tells the therapist %s', async (noteVisibility, told) => {
    const filled = aCheckIn({ note: 'a hard week', noteVisibility });
    await couple.first.post('/api/portal/check-ins', filled);

    const { lines } = await trend();
    const own = await couple.first.get('/api/portal/check-ins');

    expect(lines[0].points.at(-1).note).toBe(told);
    expect(own.body.weeks.at(-1).note).toBe('a hard week');
  });

  it('shows the other partner nothing', async () => {
    const before = (await couple.second.get('/api/portal/check-ins')).body;

    await couple.first.post('/api/portal/check-ins', aCheckIn({ note: 'only mine' }));

    expect((await couple.second.get('/api/portal/check-ins')).body).toEqual(before);
  });
});
