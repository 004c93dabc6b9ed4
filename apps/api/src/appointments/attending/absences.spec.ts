import { aJoinedCouple, aTherapist, openHours, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const FRIDAY = '2026-11-20T15:00:00Z';

describe('who did not come', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let session: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-18T12:00:00Z');
    therapist = await aTherapist(api);
    await openHours(therapist);
    couple = await aJoinedCouple(api, therapist);
    session = (await book(FRIDAY)).body.id;
  });
  afterEach(() => api.close());

  const [first, second] = [0, 1].map((place) => () => couple.couple.partners[place]?.id ?? '');
  const book = (startsAt: string, aloneWith: string | null = null) =>
    therapist.post('/api/appointments', {
      ...{ coupleId: couple.id, startsAt, minutes: 50, place: '', aloneWith },
    });
  const note = (partnerId = second!(), absent = true, by = therapist, id = session) =>
    by.put(`/api/appointments/${id}/absence`, { partnerId, absent });
  const absent = async () =>
    (await therapist.get(`/api/couples/${couple.id}/appointments`)).body.appointments.find(
      ({ id }: { id: string }) => id === session,
    ).absent;

  it('is noted once a session has begun, once, and taken back', async () => {
    expect((await note()).body.code).toBe('not-begun');
    api.clock.moveTo('2026-11-20T15:10:00Z');
    await Promise.all([note(), note()]);
    expect(await absent()).toEqual([second!()]);

    expect((await note(second!(), false)).status).toBe(204);
    expect(await absent()).toEqual([]);
  });

  it('is not for those who were not asked, and not of what was called off', async () => {
    const alone = (await book('2026-11-20T17:00:00Z', first!())).body.id;
    await therapist.post(`/api/appointments/${session}/cancel`, { byCouple: true });
    api.clock.moveTo('2026-11-20T18:00:00Z');

    expect((await note(second!(), true, therapist, alone)).status).toBe(404);
    expect((await note()).body.code).toBe('cancelled');
    expect((await note(first!(), true, therapist, alone)).status).toBe(204);
  });

  it('is noted by those who hold or book the session, and no partner reads or writes of it', async () => {
    const read = async () => [
      (await couple.first.get('/api/portal/sessions')).bytes.toString(),
      (await couple.second.get('/api/portal/sessions')).bytes.toString(),
    ];
    api.clock.moveTo('2026-11-20T16:00:00Z');
    const before = await read();
    await note();

    expect(await read()).toEqual(before);
    expect((await note(first!(), true, couple.second)).status).toBe(403);
    expect((await note(first!(), true, await aTherapist(api))).status).toBe(404);
  });
});
