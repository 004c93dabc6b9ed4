import { DEMO_PASSWORD } from '@closeknit/fixtures/people';
import { aJoinedCouple, aTherapist, openHours } from '../../testing/given.ts';
import { aColleague, type Colleague, invited, joinLink } from '../../testing/given-colleague.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

describe('the members of a practice', () => {
  let api: TestApi;
  let owner: Visitor;
  let ownerId: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    owner = await aTherapist(api);
    ownerId = (await owner.get('/api/me')).body.id;
  });
  afterEach(() => api.close());

  const setRole = (id: string, role: string, by = owner) =>
    by.put(`/api/members/${id}/role`, { role });
  const supervise = (id: string, therapistIds: string[], by = owner) =>
    by.put(`/api/members/${id}/supervision`, { therapistIds });
  const member = async (id: string) =>
    (await owner.get('/api/members')).body.members.find((one: { id: string }) => one.id === id);

  it('are what their role says from the next request on', async () => {
    const colleague = await aColleague(api, owner, 'assistant');
    const before = await colleague.visitor.put('/api/practice/reminders', { hoursBefore: [] });

    await setRole(colleague.id, 'owner');
    const after = await colleague.visitor.put('/api/practice/reminders', { hoursBefore: [24] });

    expect([before.body.code, after.status]).toEqual(['not-allowed', 204]);
  });

  it('always have an owner', async () => {
    const lowered = await setRole(ownerId, 'therapist');
    const left = await owner.post(`/api/members/${ownerId}/leaving`, { handOver: [] });

    expect(lowered.body.errors).toMatchObject([{ pointer: '#/role', code: 'last-owner' }]);
    expect(left.body.code).toBe('last-owner');
    expect((await member(ownerId)).role).toBe('owner');
  });

  it('have one still when the last two step down at once', async () => {
    const other = await aColleague(api, owner, 'owner');

    const answers = await Promise.all([
      setRole(ownerId, 'therapist'),
      setRole(other.id, 'therapist', other.visitor),
    ]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    const rows = await api.asOwner(`select from auth.seat where role = 'owner'`);
    expect(rows).toHaveLength(1);
  });

  it('keep a role that treats couples while they have some', async () => {
    const therapist = await aColleague(api, owner);
    await aJoinedCouple(api, therapist.visitor);

    const answer = await setRole(therapist.id, 'assistant');

    expect(answer.body.errors).toMatchObject([{ pointer: '#/role', code: 'still-has-couples' }]);
  });

  it('are looked after by supervisors of the owner’s choice', async () => {
    const [supervisor, therapist] = [
      await aColleague(api, owner, 'supervisor'),
      await aColleague(api, owner),
    ];

    await supervise(supervisor.id, [therapist.id, ownerId]);
    const both = await member(supervisor.id);
    await supervise(supervisor.id, [ownerId]);
    const one = await member(supervisor.id);
    await setRole(supervisor.id, 'therapist');
    const none = await member(supervisor.id);

    expect(both.supervises.toSorted()).toEqual([therapist.id, ownerId].toSorted());
    expect(one.supervises).toEqual([ownerId]);
    expect(none.supervises).toEqual([]);
  });

  it('supervise only as supervisors, and only therapists of this practice', async () => {
    const supervisor = await aColleague(api, owner, 'supervisor');
    const assistant = await aColleague(api, owner, 'assistant');
    const stranger = await aTherapist(api);
    const strangerId = (await stranger.get('/api/me')).body.id;

    expect((await supervise(assistant.id, [ownerId])).body.code).toBe('not-a-supervisor');
    for (const other of [assistant.id, strangerId, supervisor.id]) {
      const { body } = await supervise(supervisor.id, [ownerId, other]);
      expect(body.errors).toMatchObject([{ pointer: '#/therapistIds/1', code: 'not-a-therapist' }]);
    }
    expect((await supervise(supervisor.id, [ownerId], stranger)).body.code).toBe('not-found');
    expect((await member(supervisor.id)).supervises).toEqual([]);
  });

  it('are changed by owners of their own practice only', async () => {
    const colleague = await aColleague(api, owner, 'therapist');
    const stranger = await aTherapist(api);

    const own = await setRole(colleague.id, 'owner', colleague.visitor);
    const foreign = await setRole(colleague.id, 'assistant', stranger);

    expect([own.body.code, foreign.body.code]).toEqual(['not-allowed', 'not-found']);
    expect((await member(colleague.id)).role).toBe('therapist');
  });
});

describe('leaving a practice', () => {
  let api: TestApi;
  let owner: Visitor;
  let ownerId: string;
  let leaver: Colleague;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    owner = await aTherapist(api);
    ownerId = (await owner.get('/api/me')).body.id;
    leaver = await aColleague(api, owner);
  });
  afterEach(() => api.close());

  const leave = (handOver: object[], by = owner, id = leaver.id) =>
    by.post(`/api/members/${id}/leaving`, { handOver });

  it('ends all access with the next request, and leaves the name in the records', async () => {
    const left = await leave([]);

    expect(left.status).toBe(204);
    expect((await leaver.visitor.get('/api/couples')).status).toBe(401);
    expect((await owner.get('/api/members')).body.members).toHaveLength(1);
    const [row] = await api.asOwner<{ left_at: Date }>('select left_at from member where id = $1', [
      leaver.id,
    ]);
    expect(row?.left_at).not.toBeNull();
  });

  it('needs somebody to go on with each couple', async () => {
    const couple = await aJoinedCouple(api, leaver.visitor);
    const inCare = await owner.get(`/api/members/${leaver.id}/couples`);
    const toOneself = await leave([{ coupleId: couple.id, therapistId: leaver.id }]);

    expect(inCare.body.couples).toMatchObject([{ id: couple.id, sessions: 0 }]);
    expect((await leave([])).body.errors).toMatchObject([
      { pointer: '#/handOver', code: 'not-handed-over' },
    ]);
    expect(toOneself.body.code).toBe('not-handed-over');
    expect((await leaver.visitor.get('/api/me')).status).toBe(200);

    expect((await leave([{ coupleId: couple.id, therapistId: ownerId }])).status).toBe(204);
    const handed = (await owner.get('/api/couples')).body.couples;
    expect(handed.map(({ id }: { id: string }) => id)).toEqual([couple.id]);
  });

  it('leaves everything as it was where one couple cannot be handed over', async () => {
    const [one, other] = [
      await aJoinedCouple(api, leaver.visitor),
      await aJoinedCouple(api, leaver.visitor),
    ];
    const third = await aJoinedCouple(api, owner);
    await openHours(owner, 'UTC');
    await openHours(leaver.visitor, 'UTC');
    const startsAt = '2026-11-20T15:00:00Z';
    const book = (by: Visitor, coupleId: string) =>
      by.post('/api/appointments', { coupleId, startsAt, minutes: 50, place: '' });
    await book(leaver.visitor, other.id);
    await book(owner, third.id);

    const { body } = await leave([
      { coupleId: one.id, therapistId: ownerId },
      { coupleId: other.id, therapistId: ownerId },
    ]);

    expect(body.errors).toMatchObject([
      {
        pointer: '#/handOver/1/therapistId',
        code: 'double-booked',
        times: ['2026-11-20T15:00:00.000Z'],
      },
    ]);
    const kept = await api.asOwner('select from couple where therapist_id = $1', [leaver.id]);
    expect(kept).toHaveLength(2);
    expect((await leaver.visitor.get('/api/me')).status).toBe(200);
  });

  it('is everybody’s own to decide, and an owner’s', async () => {
    const other = await aColleague(api, owner, 'supervisor');
    const stranger = await aTherapist(api);

    expect((await leave([], other.visitor)).body.code).toBe('not-found');
    expect((await leave([], stranger)).body.code).toBe('not-found');
    expect((await other.visitor.get(`/api/members/${leaver.id}/couples`)).status).toBe(404);
    expect((await leave([], leaver.visitor)).status).toBe(204);
  });

  it('keeps the seats a person has elsewhere', async () => {
    const elsewhere = await aTherapist(api);
    const { email } = (await elsewhere.get('/api/members')).body.members[0];
    await invited(api, owner, { name: 'Of two practices', email, role: 'therapist' });
    const accepted = await api.visitor().post(`${joinLink(api, email)}/accept`, {
      name: 'Of two practices',
      password: DEMO_PASSWORD,
      zone: 'UTC',
    });

    const left = await leave([], owner, accepted.body.memberId);

    expect([accepted.status, left.status]).toEqual([200, 204]);
    expect((await elsewhere.get('/api/me')).body.practice.id).toBe(elsewhere.practiceId);
  });
});
