import { aJoinedCouple, aTherapist, type JoinedCouple, openHours } from '../../testing/given.ts';
import { aColleague, type Colleague } from '../../testing/given-colleague.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

describe('handing a couple over', () => {
  let api: TestApi;
  let owner: Visitor;
  let from: Colleague;
  let to: Colleague;
  let couple: JoinedCouple;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    owner = await aTherapist(api);
    [from, to] = [await aColleague(api, owner), await aColleague(api, owner)];
    for (const { visitor } of [from, to]) await openHours(visitor, 'UTC');
    couple = await aJoinedCouple(api, from.visitor);
  });
  afterEach(() => api.close());

  const handOver = (by: Visitor, therapistId = to.id, coupleId = couple.id) =>
    by.put(`/api/couples/${coupleId}/therapist`, { therapistId });
  const book = (by: Visitor, coupleId: string, startsAt: string) =>
    by.post('/api/appointments', { coupleId, startsAt, minutes: 50, place: 'Room 2' });
  const sees = async ({ visitor }: Colleague) =>
    (await visitor.get(`/api/couples/${couple.id}`)).status === 200;
  const readable = async (by: Visitor) => (await by.get(`/api/couples/${couple.id}/trend`)).status;

  it('moves it out of one therapist’s sight into the other’s', async () => {
    const answer = await handOver(from.visitor);

    expect(answer.status).toBe(204);
    expect([await sees(from), await sees(to)]).toEqual([false, true]);
    expect((await couple.first.get('/api/me')).body.therapistName).toMatch(/^Colleague/);
  });

  it('takes coming sessions and their reminders along, and leaves what has been', async () => {
    await book(from.visitor, couple.id, '2026-11-03T09:00:00Z');
    const coming = await book(from.visitor, couple.id, '2026-11-20T15:00:00Z');
    await api.runDue('2026-11-04T12:00:00Z');

    await handOver(from.visitor);
    const rows = await api.asOwner<{ therapist_id: string }>(
      'select therapist_id from appointment order by lower(during)',
    );
    const before = api.mailbox.letters.length;
    await api.runDue('2026-11-19T15:00:01Z');

    expect(rows.map(({ therapist_id }) => therapist_id)).toEqual([from.id, to.id]);
    expect(api.mailbox.letters.length - before).toBe(2);
    const moved = await to.visitor.post(`/api/appointments/${coming.body.id}/move`, {
      startsAt: '2026-11-24T15:00:00Z',
    });
    expect(moved.status).toBe(200);
  });

  it('takes a session along that the couple brings back afterwards', async () => {
    const startsAt = '2026-11-20T15:00:00Z';
    const { id } = (await book(from.visitor, couple.id, startsAt)).body;
    await couple.first.post(`/api/portal/sessions/${id}/cancel`, { seenAt: startsAt });
    await handOver(from.visitor);
    const undone = await couple.first.post(`/api/portal/sessions/${id}/undo`);
    const moved = await to.visitor.post(`/api/appointments/${id}/move`, {
      startsAt: '2026-11-24T15:00:00Z',
    });
    await handOver(to.visitor, from.id);

    expect([undone.status, moved.status]).toEqual([204, 200]);
    const ofFormer = await to.visitor.post(`/api/appointments/${id}/undo`);
    expect(ofFormer.status).toBe(404);
    expect(
      (await from.visitor.get('/api/calendar?day=2026-11-24')).body.appointments,
    ).toMatchObject([{ id, startsAt: '2026-11-24T15:00:00.000Z', undoUntil: null }]);
  });

  it('is refused with the times at which the other is booked already', async () => {
    const other = await aJoinedCouple(api, to.visitor);
    await book(from.visitor, couple.id, '2026-11-20T15:00:00Z');
    await book(from.visitor, couple.id, '2026-11-13T15:00:00Z');
    await book(from.visitor, couple.id, '2026-11-27T15:00:00Z');
    await book(to.visitor, other.id, '2026-11-20T15:30:00Z');
    await book(to.visitor, other.id, '2026-11-13T14:30:00Z');

    const { status, body } = await handOver(from.visitor);

    expect(status).toBe(409);
    expect(body.errors).toMatchObject([
      {
        pointer: '#/therapistId',
        code: 'double-booked',
        times: ['2026-11-13T15:00:00.000Z', '2026-11-20T15:00:00.000Z'],
      },
    ]);
    expect(await sees(from)).toBe(true);
  });

  it('is an owner’s to decide too, who reads nothing of it by that', async () => {
    expect((await handOver(owner)).status).toBe(204);
    expect(await sees(to)).toBe(true);
    expect(await readable(owner)).not.toBe(200);
  });

  it('is not taken over by an owner who has not said why', async () => {
    const { id: ownerId } = (await owner.get('/api/me')).body;

    const taken = await handOver(owner, ownerId);

    expect(taken.body.errors).toMatchObject([{ pointer: '#/therapistId', code: 'say-why-first' }]);
    expect([await sees(from), await readable(owner)]).toEqual([true, 404]);
    const reason = 'Their therapist is ill, and they need somebody today.';
    await owner.post(`/api/couples/${couple.id}/break-glass`, { reason });
    expect((await handOver(owner, ownerId)).status).toBe(204);
    expect(await sees(from)).toBe(false);
  });

  it('is told in the log with whoever received it', async () => {
    await handOver(owner);

    const { body } = await owner.get('/api/audit');

    expect(body.lines[0]).toMatchObject({
      action: 'couples:hand-over',
      couple: { id: couple.id },
      whom: (await to.visitor.get('/api/me')).body.name,
    });
  });

  it('is not for others, nor for what is not there', async () => {
    const stranger = await aTherapist(api);
    const assistant = await aColleague(api, owner, 'assistant');
    const random = '018f6f3e-7c00-7000-8000-000000000001';

    const answers = [
      await handOver(to.visitor),
      await handOver(stranger),
      await handOver(owner, to.id, random),
      await handOver(assistant.visitor),
      await handOver(couple.first),
    ];

    expect(answers.map(({ body }) => body.code)).toEqual([
      ...Array(3).fill('not-found'),
      ...Array(2).fill('not-allowed'),
    ]);
    expect(await sees(from)).toBe(true);
  });

  it('goes to somebody of this practice who treats couples', async () => {
    const stranger = await aTherapist(api);
    const strangerId = (await stranger.get('/api/me')).body.id;
    const assistant = await aColleague(api, owner, 'assistant');
    const gone = await aColleague(api, owner);
    await owner.post(`/api/members/${gone.id}/leaving`, { handOver: [] });

    for (const therapistId of [strangerId, assistant.id, gone.id]) {
      const { body } = await handOver(from.visitor, therapistId);
      expect(body.errors).toMatchObject([{ pointer: '#/therapistId', code: 'not-a-therapist' }]);
    }
  });
});
