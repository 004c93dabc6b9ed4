import { aJoinedCouple, aTherapist, openHours, type JoinedCouple } from '../../testing/given.ts';
import { aColleague } from '../../testing/given-colleague.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const FRIDAY = '2026-11-20T15:00:00Z';
const MONDAY = '2026-11-23T15:00:00Z';

describe('who comes to a session', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let session: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    await openHours(therapist);
    couple = await aJoinedCouple(api, therapist, { first: 'Europe/Lisbon' });
    session = (await book(FRIDAY)).body.id;
  });
  afterEach(() => api.close());

  const book = (startsAt: string) =>
    therapist.post('/api/appointments', { coupleId: couple.id, startsAt, minutes: 50, place: '' });
  const says = (who: Visitor, confirmed = true, startsAt = FRIDAY, id = session) =>
    who.put(`/api/portal/sessions/${id}/confirmation`, { startsAt, confirmed });
  const notes = (partner: 0 | 1, by = therapist, confirmed = true) =>
    by.put(`/api/appointments/${session}/confirmation`, {
      ...{ startsAt: FRIDAY, confirmed, partnerId: couple.couple.partners[partner]?.id },
    });
  const move = (startsAt: string) =>
    therapist.post(`/api/appointments/${session}/move`, { startsAt });
  const told = async (who: Visitor) => {
    const { body } = await who.get('/api/portal/sessions');
    return body.coming[0].attending.map(({ confirmed }: { confirmed: boolean }) => confirmed);
  };
  const waiting = async (by = therapist) => {
    const { body } = await by.get('/api/appointments/unconfirmed');
    return body.sessions.map(({ waitingFor }: { waitingFor: string[] }) => waitingFor);
  };
  const [first, second] = [0, 1].map((place) => () => couple.couple.partners[place]?.firstName);

  it('is said by each, and read by both and their therapist', async () => {
    expect((await says(couple.first)).status).toBe(204);

    const { body: week } = await therapist.get('/api/calendar?day=2026-11-20');
    expect(await told(couple.first)).toEqual([true, false]);
    expect(await told(couple.second)).toEqual([true, false]);
    expect(week.appointments[0].attending).toMatchObject([
      { firstName: first?.(), confirmed: true },
      { firstName: second?.(), confirmed: false },
    ]);
  });

  it('is kept once, however often it is said, and can be taken back', async () => {
    await Promise.all([says(couple.first), says(couple.first), says(couple.first)]);
    expect(await api.asOwner('select partner_id from attendance')).toHaveLength(1);

    await says(couple.first, false);
    await says(couple.first, false);

    expect(await told(couple.second)).toEqual([false, false]);
  });

  it('is asked anew when the session moves, and holds again when it moves back', async () => {
    await says(couple.first);

    await move(MONDAY);
    const moved = await told(couple.first);
    const late = await says(couple.second);
    await move(FRIDAY);

    expect(moved).toEqual([false, false]);
    expect(late).toMatchObject({ status: 422, body: { code: 'moved' } });
    expect(await told(couple.first)).toEqual([true, false]);
  });

  it('is not said of a session that is cancelled or has begun', async () => {
    const other = (await book(MONDAY)).body.id;
    await therapist.post(`/api/appointments/${other}/cancel`, { byCouple: false });
    const cancelled = await says(couple.first, true, MONDAY, other);
    api.clock.moveTo(FRIDAY);
    const begun = await says(couple.first);

    expect([cancelled.body.code, begun.body.code]).toEqual(['cancelled', 'started']);
  });

  it('is for oneself alone: no other’s session, and none of another couple', async () => {
    const others = await aJoinedCouple(api, therapist);

    const answers = [
      await says(others.first),
      await says(others.first, true, FRIDAY, crypto.randomUUID()),
      await notes(0, await aTherapist(api)),
      await notes(0, (await aColleague(api, therapist, 'therapist')).visitor),
      await notes(0, (await aColleague(api, therapist, 'supervisor')).visitor),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 403]);
    expect(await api.asOwner('select partner_id from attendance')).toEqual([]);
  });

  it('can be noted by the practice, where it was said on the phone', async () => {
    const assistant = (await aColleague(api, therapist, 'assistant')).visitor;
    expect((await notes(1, assistant)).status).toBe(204);
    expect(await told(couple.first)).toEqual([false, true]);
    const { body } = await couple.first.get('/api/portal/sessions');
    expect(JSON.stringify(body)).not.toContain('"noted":true');

    await notes(1, therapist, false);
    expect(await told(couple.first)).toEqual([false, false]);
  });

  it('is worth a call from three days before, until both have said yes', async () => {
    const early = await waiting();
    api.clock.moveTo('2026-11-17T15:00:00Z');
    const none = await waiting();
    await says(couple.first);
    const one = await waiting();
    const ofColleague = await waiting((await aColleague(api, therapist, 'therapist')).visitor);
    const ofOffice = await waiting((await aColleague(api, therapist, 'assistant')).visitor);
    await notes(1);

    expect(early).toEqual([]);
    expect(none).toEqual([[first?.(), second?.()]]);
    expect(one).toEqual([[second?.()]]);
    expect([ofColleague, ofOffice]).toEqual([[], [[second?.()]]]);
    expect(await waiting()).toEqual([]);
  });

  it('is nothing to wait for once the couple no longer comes together', async () => {
    api.clock.moveTo('2026-11-18T15:00:00Z');
    await therapist.post(`/api/couples/${couple.id}/steps`, { step: 'separate' });

    expect(await waiting()).toEqual([]);
    expect((await says(couple.first)).status).toBe(422);
  });
});
