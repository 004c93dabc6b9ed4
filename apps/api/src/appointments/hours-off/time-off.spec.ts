import { aJoinedCouple, aTherapist, openHours, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const OFF = '/api/time-off';
// A Friday and the Monday after it, at ten in New York.
const FRIDAY = '2026-11-20T15:00:00.000Z';
const MONDAY = '2026-11-23T15:00:00.000Z';

describe('time off', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    await openHours(therapist);
    couple = await aJoinedCouple(api, therapist);
  });
  afterEach(() => api.close());

  const take = (firstDay: string, lastDay = firstDay, part: object | null = null, by = therapist) =>
    by.post(OFF, { firstDay, lastDay, part });
  const book = (startsAt: string) =>
    therapist.post('/api/appointments', { coupleId: couple.id, startsAt, minutes: 50, place: '' });
  const openOn = async (day: string): Promise<string[]> =>
    (await therapist.get(`/api/openings?from=${day}&days=1`)).body.starts;

  it('closes its days: nothing is offered and nothing is booked, and everything again once given back', async () => {
    const before = await openOn('2026-11-20');
    const { body, status } = await take('2026-11-19', '2026-11-20');
    expect(status).toBe(201);

    expect(await openOn('2026-11-20')).toEqual([]);
    expect(await openOn('2026-11-23')).not.toEqual([]);
    expect((await book(FRIDAY)).body.code).toBe('not-open');
    expect((await book(MONDAY)).status).toBe(201);

    await therapist.send('DELETE', `${OFF}/${body.off[0].id}`);
    expect(await openOn('2026-11-20')).toEqual(before);
    expect((await book(FRIDAY)).status).toBe(201);
  });

  it('closes a part of a day, on the clock of the therapist', async () => {
    const before = await openOn('2026-11-20');
    await take('2026-11-20', '2026-11-20', { from: '00:00', to: '12:00' });

    const after = await openOn('2026-11-20');
    // Noon in New York.
    const noon = '2026-11-20T17:00:00.000Z';
    expect(after).toEqual(before.filter((start) => start >= noon));
    expect(after.length).toBeGreaterThan(0);
  });

  it('is not where a partner may move a session to', async () => {
    const { body: session } = await book(FRIDAY);
    const at = `/api/portal/sessions/${session.id}/openings?from=2026-11-23&days=1`;
    expect((await couple.first.get(at)).body.starts).not.toEqual([]);

    await take('2026-11-23');

    expect((await couple.first.get(at)).body.starts).toEqual([]);
    const move = { seenAt: FRIDAY, startsAt: MONDAY, day: '2026-11-23' };
    const moved = await couple.first.post(`/api/portal/sessions/${session.id}/move`, move);
    expect(moved.body.code).toBe('taken');
  });

  it('names the sessions that stand in it, and leaves them', async () => {
    await book(FRIDAY);
    const { body } = await take('2026-11-20');

    expect(body.off).toMatchObject([
      {
        firstDay: '2026-11-20',
        lastDay: '2026-11-20',
        part: null,
        sessions: [{ startsAt: FRIDAY }],
      },
    ]);
    expect((await couple.first.get('/api/portal/sessions')).body.coming).toMatchObject([
      { startsAt: FRIDAY, state: 'booked' },
    ]);
  });

  it.each([
    [['2026-11-20', '2026-11-19'], 'hours-backwards'],
    [['2026-11-20', '2026-11-21', { from: '09:00', to: '10:00' }], 'part-of-one-day'],
    [['2026-11-20', '2026-11-20', { from: '10:00', to: '09:00' }], 'hours-backwards'],
    [['2026-11-20', '2029-11-20'], 'too-far'],
    [['2026-10-01', '2026-10-02'], 'past'],
  ] as const)('is refused as %j: %s', async (days, code) => {
    const { body } = await take(...(days as unknown as Parameters<typeof take>));

    expect(JSON.stringify(body)).toContain(code);
    expect((await therapist.get(OFF)).body.off).toEqual([]);
  });

  it('is one’s own: no colleague and no partner reads it, or gives it back', async () => {
    const { body } = await take('2026-11-20');
    const [{ id }] = body.off;
    const other = await aTherapist(api);

    expect((await other.get(OFF)).body.off).toEqual([]);
    expect((await other.send('DELETE', `${OFF}/${id}`)).status).toBe(404);
    expect((await couple.first.get(OFF)).status).toBe(403);
    expect((await therapist.get(OFF)).body.off).toHaveLength(1);
  });
});
