import { aJoinedCouple, aTherapist, openHours, type JoinedCouple } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

describe('a session', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    await openHours(therapist);
    couple = await aJoinedCouple(api, therapist, { first: 'Europe/Lisbon' });
  });
  afterEach(() => api.close());

  const book = (startsAt: string, by = therapist) =>
    by.post('/api/appointments', { coupleId: couple.id, startsAt, minutes: 50, place: 'Room 2' });
  const subjects = (place: 'first' | 'second') =>
    api.mailbox
      .to(couple.couple.partners[place === 'first' ? 0 : 1]?.email ?? '')
      .slice(1)
      .map(({ subject }) => subject);

  it('is confirmed and remembered to each partner in their own time', async () => {
    await book('2026-11-20T15:00:00Z');

    await api.runDue('2026-11-02T12:05:00Z');
    await api.runDue('2026-11-17T15:00:01Z');
    await api.runDue('2026-11-19T15:00:01Z');
    await api.runDue('2026-11-21T00:00:00Z');

    expect(subjects('first')).toEqual(Array(3).fill('Your appointment on Friday at 15:00'));
    expect(subjects('second')).toEqual(Array(3).fill('Your appointment on Friday at 16:00'));
  });

  it('takes its reminders along when it moves', async () => {
    const booked = await book('2026-11-20T15:00:00Z');
    await api.runDue('2026-11-02T12:05:00Z');

    await therapist.post(`/api/appointments/${booked.body.id}/move`, {
      startsAt: '2026-11-24T15:00:00Z',
    });
    await api.runDue('2026-11-19T16:00:00Z');
    const before = subjects('first');
    await api.runDue('2026-11-21T15:00:01Z');
    await api.runDue('2026-11-23T15:00:01Z');

    expect(before).toEqual([
      'Your appointment on Friday at 15:00',
      'Your appointment is now on Tuesday at 15:00',
    ]);
    expect(subjects('first').slice(2)).toEqual(
      Array(2).fill('Your appointment on Tuesday at 15:00'),
    );
  });

  it('is cancelled in one mail, and no reminder follows', async () => {
    const booked = await book('2026-11-20T15:00:00Z');
    await api.runDue('2026-11-02T12:05:00Z');

    await therapist.post(`/api/appointments/${booked.body.id}/cancel`, { byCouple: false });
    await api.runDue('2026-11-02T12:10:00Z');
    await api.runDue('2026-11-17T15:00:01Z');
    await api.runDue('2026-11-19T15:00:01Z');

    expect(subjects('second').slice(1)).toEqual(['Your appointment on Friday is cancelled']);
  });

  it('is won by one of many who book the same time at once', async () => {
    const racers = Array.from({ length: 12 }, () => book('2026-11-20T15:00:00Z'));

    const answers = await Promise.all(racers);

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['taken']));
    expect(refused[0]?.body.errors[0].pointer).toBe('#/startsAt');
  });

  it('leaves none of its rows behind when it is refused', async () => {
    await book('2026-11-20T15:00:00Z');
    await book('2026-11-20T15:30:00Z');

    const rows = await api.asOwner(
      "select distinct payload ->> 'appointmentId' from planned_job where name = 'appointments.mail'",
    );

    expect(rows).toHaveLength(1);
  });

  it.each([
    ['past', '2026-11-01T15:00:00Z'],
    ['not-open', '2026-11-20T03:00:00Z'],
    ['not-open', '2026-11-21T15:00:00Z'],
    ['too-far', '2036-11-20T15:00:00Z'],
  ])('is refused as %s at %s', async (code, startsAt) => {
    const answer = await book(startsAt);

    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  it('can be booked at every opening that is shown', async () => {
    await book('2026-11-09T15:00:00Z');
    const { body } = await therapist.get('/api/openings?from=2026-11-09&days=1&minutes=50');

    const codes = [];
    for (const startsAt of body.starts) {
      const answer = await book(startsAt);
      codes.push(answer.status);
      await therapist.post(`/api/appointments/${answer.body.id}/cancel`, { byCouple: false });
    }

    expect(codes).toEqual(body.starts.map(() => 201));
    expect(codes.length).toBeGreaterThan(8);
  });

  it('is not there for a therapist of another practice', async () => {
    const booked = await book('2026-11-20T15:00:00Z');
    const stranger = await aTherapist(api);

    const answers = [
      await stranger.post(`/api/appointments/${booked.body.id}/cancel`, { byCouple: false }),
      await stranger.post(`/api/appointments/${crypto.randomUUID()}/cancel`, { byCouple: false }),
      await stranger.post('/api/appointments', {
        coupleId: couple.id,
        startsAt: '2026-11-23T15:00:00Z',
        minutes: 50,
        place: '',
      }),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([404, 'not-found']),
    );
  });

  it('shows in the plan what was sent, what is coming and what was taken back', async () => {
    const booked = await book('2026-11-20T15:00:00Z');
    await api.runDue('2026-11-02T12:05:00Z');
    await therapist.post(`/api/appointments/${booked.body.id}/move`, {
      startsAt: '2026-11-24T15:00:00Z',
    });

    const { body } = await therapist.get(`/api/reminders?coupleId=${couple.id}`);

    const told = (rows: { kind: string; state: string; to: string }[]) =>
      rows.filter(({ to }) => to === 'Claire').map(({ kind, state }) => `${kind} ${state}`);
    expect(told(body.planned)).toEqual([
      'appointment-moved planned',
      'appointment-72h planned',
      'appointment-24h planned',
    ]);
    expect(told(body.settled).toSorted()).toEqual([
      'appointment-24h cancelled',
      'appointment-72h cancelled',
      'appointment-confirmation sent',
      'invitation sent',
    ]);
  });
});
