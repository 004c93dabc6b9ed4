import { aCheckIn } from '@closeknit/fixtures/builders';
import type { OwnCheckIns } from '@closeknit/contracts/check-ins';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

type OwnWeek = OwnCheckIns['weeks'][number];

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

  it('goes back to the first of all where all weeks are asked for', async () => {
    const all = async () => (await therapist.get(`/api/couples/${couple.id}/trend?weeks=all`)).body;
    expect((await all()).weeks).toEqual(['2026-11-23']);

    await couple.second.post('/api/portal/check-ins', aCheckIn());
    api.clock.moveTo('2027-12-01T12:00:00Z');

    const { weeks } = await all();
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([54, '2026-11-23', '2027-11-29']);
  });

  it('stands beside what was done and what happened in these weeks', async () => {
    const exercise = { exerciseKey: 'i-have-missed', dueOn: '2026-12-01', note: '' };
    const given = await therapist.post(`/api/couples/${couple.id}/assignments`, exercise);
    await couple.second.post(`/api/portal/assignments/${given.body.id}/done`);
    await therapist.post(`/api/couples/${couple.id}/steps`, { step: 'pause' });

    const at = expect.stringContaining('2026-11-25T12:00');
    expect(await trend()).toMatchObject({
      done: [{ at, place: 'second', title: 'I have missed' }],
      steps: [{ at, step: 'pause' }],
      beganResting: false,
    });
    api.clock.moveTo('2027-02-01T12:00:00Z');
    expect(await trend()).toMatchObject({ done: [], steps: [], beganResting: true });
  });

  it('stands beside what happened outside of the work, for whoever is in care of them', async () => {
    const at = `/api/couples/${couple.id}/life-events`;
    const note = (more: object = {}, by = therapist) =>
      by.post(at, { day: '2026-11-23', text: 'A new flat', ...more });
    expect((await note()).status).toBe(204);
    const [event] = (await trend()).events;
    expect(event).toMatchObject({ day: '2026-11-23', text: 'A new flat' });

    const refused = [
      ...[await note({ day: '2026-11-26' }), await note({ day: '1990-01-01' })],
      ...[await note({ text: ' ' }), await note({ text: 'x'.repeat(81) })],
    ];
    expect(refused.map(({ body }) => body.errors[0].code)).toEqual([
      ...['in-future', 'too-long-ago', 'missing', 'too-long'],
    ]);
    const others = [couple.first, await aTherapist(api)];
    const answers = await Promise.all(others.map((by) => note({}, by)));
    expect(answers.map(({ status }) => status)).toEqual([403, 404]);
    expect(
      await api.asOwner(`select from life_event where sealed_text::text like '%flat%'`),
    ).toEqual([]);

    const foreign = await couple.first.send('DELETE', `${at}/${event.id}`);
    expect(foreign.status).toBe(403);
    expect((await therapist.send('DELETE', `${at}/${event.id}`)).status).toBe(204);
    expect((await trend()).events).toEqual([]);
    expect((await therapist.send('DELETE', `${at}/${event.id}`)).status).toBe(404);
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

  it.each([0, 8, 2.5, null])('refuses %s as a step of nearness', async (nearness) => {
    const answer = await couple.first.post('/api/portal/check-ins', { ...aCheckIn(), nearness });

    expect(answer.body.errors[0].pointer).toBe('#/nearness');
  });

  it('keeps nearness as a measure of its own, beside the total', async () => {
    await couple.first.post('/api/portal/check-ins', aCheckIn({ nearness: 6 }));

    const [own] = (await couple.first.get('/api/portal/check-ins')).body.weeks.slice(-1);
    const told = { total: 25, nearness: 6 };
    expect(own).toMatchObject(told);
    expect((await trend()).lines[0].points.at(-1)).toMatchObject(told);
  });

  describe('filled in as the wrong person', () => {
    const filled = (by: Visitor, more = {}) =>
      by.post(
        '/api/portal/check-ins',
        aCheckIn({ wish: { text: 'hers, not his', visibility: 'shared' }, ...more }),
      );
    const clear = (by: Visitor, week = '2026-11-23') =>
      by.post(`/api/portal/check-ins/${week}/clear`);
    const own = async (by: Visitor) => (await by.get('/api/portal/check-ins')).body;

    it('is cleared with its sentence, and the week can be told anew', async () => {
      const blank = await own(couple.first);
      await filled(couple.first);
      expect((await own(couple.first)).weeks.at(-1).mayClear).toBe(true);

      expect((await clear(couple.first)).status).toBe(204);

      expect(await own(couple.first)).toEqual(blank);
      expect((await trend()).lines[0].points.at(-1)).toMatchObject({ total: null, words: [] });
      expect(await api.asOwner('select id from check_in_note')).toEqual([]);
      expect((await filled(couple.first)).status).toBe(204);
    });

    it('leaves the other’s as it is, and answers the same where there was nothing', async () => {
      await filled(couple.second);
      const theirs = await own(couple.second);

      const [nothing, again] = [await clear(couple.first), await clear(couple.first)];

      expect([nothing.status, again.status]).toEqual([204, 204]);
      expect(await own(couple.second)).toEqual(theirs);
    });

    it('stays once its week is over, and once the work is', async () => {
      await filled(couple.first);
      api.clock.moveTo('2026-12-08T12:00:00Z');
      expect((await clear(couple.first)).body).toMatchObject({ code: 'not-this-week' });
      expect((await own(couple.first)).weeks.some((week: OwnWeek) => week.mayClear)).toBe(false);

      await filled(couple.first, { week: '2026-12-07' });
      await therapist.post(`/api/couples/${couple.id}/steps`, { step: 'close' });

      expect((await clear(couple.first, '2026-12-07')).body.code).toBe('over');
      expect((await own(couple.first)).weeks.some((week: OwnWeek) => week.mayClear)).toBe(false);
    });
  });

  it('shows the other partner nothing', async () => {
    const before = (await couple.second.get('/api/portal/check-ins')).body;

    await couple.first.post(
      '/api/portal/check-ins',
      aCheckIn({ good: { text: 'only mine', visibility: 'therapist' } }),
    );

    expect((await couple.second.get('/api/portal/check-ins')).body).toEqual(before);
  });
});
