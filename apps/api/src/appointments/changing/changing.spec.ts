import { aJoinedCouple, aTherapist, openHours, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const FRIDAY = '2026-11-20T15:00:00.000Z';
const MONDAY = '2026-11-23T15:00:00.000Z';
const TUESDAY = '2026-11-24T15:00:00.000Z';

describe('changing a session', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let session: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    therapist = await aTherapist(api);
    await openHours(therapist);
    await rules({});
    couple = await aJoinedCouple(api, therapist);
    session = (await book(FRIDAY)).body.id;
    await api.runDue('2026-11-02T12:04:00Z');
    for (const { email } of couple.couple.partners) api.mailbox.forget(email);
  });
  afterEach(() => api.close());

  const rules = (changes: object) =>
    therapist.put('/api/practice/cancellation', {
      ...{ cancelNoticeHours: 48, moveNoticeHours: 24, movesAllowed: 2, ...changes },
    });
  const book = (startsAt: string, facts: { coupleId?: string; aloneWith?: string } = {}) =>
    therapist.post('/api/appointments', {
      ...{ coupleId: couple.id, startsAt, minutes: 50, place: '', ...facts },
    });
  const moves = (who: Visitor, startsAt: string, seenAt = FRIDAY, id = session) =>
    who.post(`/api/portal/sessions/${id}/move`, { startsAt, seenAt, day: startsAt.slice(0, 10) });
  const cancels = (who: Visitor, seenAt = FRIDAY, id = session) =>
    who.post(`/api/portal/sessions/${id}/cancel`, { seenAt });
  const undoes = (who: Visitor, id = session) => who.post(`/api/portal/sessions/${id}/undo`);
  const openings = (who: Visitor, id = session) =>
    who.get(`/api/portal/sessions/${id}/openings?from=2026-11-23&days=1`);
  const says = (who: Visitor, startsAt = FRIDAY) =>
    who.put(`/api/portal/sessions/${session}/confirmation`, { startsAt, confirmed: true });
  const byTherapist = (what: 'move' | 'cancel' | 'undo', body: object = {}) =>
    therapist.post(`/api/appointments/${session}/${what}`, body);
  const first = async (who: Visitor) => {
    const { body } = await who.get('/api/portal/sessions');
    return [...body.coming, ...body.past][0];
  };
  const confirmed = async (who: Visitor) =>
    (await first(who)).attending.map((each: { confirmed: boolean }) => each.confirmed);
  const mails = () =>
    couple.couple.partners.map(({ email }) => api.mailbox.to(email).map(({ subject }) => subject));
  const codes = (answers: { status: number; body: { code?: string } }[]) =>
    answers.map(({ status, body }) => body?.code ?? status);
  const step = (to: string) => therapist.post(`/api/couples/${couple.id}/steps`, { step: to });

  it('is for those who come: to another couple, or of another session, there is none', async () => {
    const others = await aJoinedCouple(api, therapist);
    const none = crypto.randomUUID();

    for (const id of [session, none]) {
      const by = others.first;
      const answers = [
        ...[await moves(by, MONDAY, FRIDAY, id), await cancels(by, FRIDAY, id)],
        ...[await undoes(by, id), await openings(by, id)],
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        Array(4).fill([404, 'not-found']),
      );
    }
    expect(await first(couple.first)).toMatchObject({ startsAt: FRIDAY, state: 'booked' });
  });

  it('does not let the other find a session of one alone', async () => {
    const alone = await book(MONDAY, { aloneWith: couple.couple.partners[0]!.id });
    const { id } = alone.body;
    const tries = async (of: string) => {
      const by = couple.second;
      const answers = [
        ...[await moves(by, TUESDAY, MONDAY, of), await cancels(by, MONDAY, of)],
        ...[await undoes(by, of), await openings(by, of)],
      ];
      return answers.map(({ status, body }) => ({ status, body }));
    };

    const before = await first(couple.second);
    expect(await tries(id)).toEqual(await tries(crypto.randomUUID()));
    expect((await moves(couple.first, TUESDAY, MONDAY, id)).status).toBe(204);

    expect(await first(couple.second)).toEqual(before);
    expect(await tries(id)).toEqual(await tries(crypto.randomUUID()));
    await api.runDue('2026-11-02T12:10:00Z');
    expect(mails()).toEqual([[expect.stringContaining('Tuesday')], []]);
  });

  it('finds a time that one alone has as taken as one that another couple has', async () => {
    const others = await aJoinedCouple(api, therapist);
    const alone = await book(MONDAY, { aloneWith: couple.couple.partners[0]!.id });
    const beside = await openings(couple.second);
    await therapist.post(`/api/appointments/${alone.body.id}/cancel`, { byCouple: false });
    const free = await openings(couple.second);
    await book(MONDAY, { coupleId: others.id });

    expect(beside.body.starts).not.toContain(MONDAY);
    expect(free.body.starts).toContain(MONDAY);
    expect((await openings(couple.second)).body).toEqual(beside.body);
  });

  it('needs the notice that the practice asks for, each kind its own', async () => {
    const told = async () => {
      const { mayCancel, mayMove } = await first(couple.first);
      return [mayCancel, mayMove];
    };
    const early = await told();
    api.clock.moveTo('2026-11-18T15:00:01Z');
    const within = await told();
    const cancelled = await cancels(couple.first);
    api.clock.moveTo('2026-11-19T15:00:01Z');
    const late = await told();
    const answers = [await moves(couple.first, MONDAY), await openings(couple.first)];

    expect([early, within, late]).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
    expect(codes([cancelled, ...answers])).toEqual(Array(3).fill('too-late'));
    expect(await first(couple.second)).toMatchObject({ startsAt: FRIDAY, state: 'booked' });
  });

  it('goes to no time nearer than a move needs, nor to one that is not offered', async () => {
    await rules({ moveNoticeHours: 24 * 14 });
    const near = '2026-11-13T15:00:00.000Z';
    const closed = '2026-11-22T15:00:00.000Z';
    const between = '2026-11-23T15:07:00.000Z';

    const answers = [near, closed, between, FRIDAY].map((at) => () => moves(couple.first, at));

    for (const answer of answers) {
      expect(await answer()).toMatchObject({ status: 409, body: { code: 'taken' } });
    }
    const wrongDay = { startsAt: MONDAY, seenAt: FRIDAY, day: '2026-11-25' };
    const lied = await couple.first.post(`/api/portal/sessions/${session}/move`, wrongDay);
    expect(codes([lied])).toEqual(['taken']);
  });

  it('by moving has its limit, which an undone move does not use up', async () => {
    await moves(couple.first, MONDAY);
    await undoes(couple.first);
    const answers = [
      await moves(couple.first, MONDAY),
      await moves(couple.second, TUESDAY, MONDAY),
      await moves(couple.first, FRIDAY, TUESDAY),
      await cancels(couple.second, TUESDAY),
    ];

    expect(codes(answers)).toEqual([204, 204, 'moved-enough', 204]);
  });

  it('means the session as it was seen', async () => {
    await moves(couple.second, MONDAY);

    const answers = [await moves(couple.first, TUESDAY), await cancels(couple.first)];

    expect(codes(answers)).toEqual(['moved', 'moved']);
  });

  it('can be undone for three minutes, by whoever did it', async () => {
    await moves(couple.first, MONDAY);
    const { undoUntil } = await first(couple.first);
    const other = [(await first(couple.second)).undoUntil, await undoes(couple.second)];
    const ofTherapist = await byTherapist('undo');
    api.clock.moveTo('2026-11-02T12:08:00Z');
    const late = await undoes(couple.first);

    expect(undoUntil).toMatch('2026-11-02T12:07:');
    expect(other).toMatchObject([null, { status: 422, body: { code: 'too-late-to-undo' } }]);
    expect(codes([ofTherapist, late])).toEqual(Array(2).fill('too-late-to-undo'));
    expect(await first(couple.second)).toMatchObject({ startsAt: MONDAY, undoUntil: null });
  });

  it('brings start and yeses back when it is undone, and is undone once', async () => {
    await says(couple.second);
    await moves(couple.first, MONDAY);
    const moved = await confirmed(couple.first);
    await says(couple.second, MONDAY);
    const answers = [await undoes(couple.first), await undoes(couple.first)];

    expect(moved).toEqual([true, false]);
    expect(codes(answers)).toEqual([204, 'too-late-to-undo']);
    expect(await first(couple.second)).toMatchObject({ startsAt: FRIDAY, mayMove: true });
    expect(await confirmed(couple.second)).toEqual([false, true]);

    await cancels(couple.second);
    expect((await undoes(couple.second)).status).toBe(204);
    expect(await confirmed(couple.second)).toEqual([false, true]);
  });

  it('stays as it is where another took the time meanwhile', async () => {
    const others = await aJoinedCouple(api, therapist);
    await moves(couple.first, MONDAY);
    await book(FRIDAY, { coupleId: others.id });

    const undone = await undoes(couple.first);

    expect(undone).toMatchObject({ status: 409, body: { code: 'taken' } });
    expect(await first(couple.first)).toMatchObject({ startsAt: MONDAY });
  });

  it('is told to both once it can no longer be undone, and to each once', async () => {
    await moves(couple.first, MONDAY);
    await api.runDue('2026-11-02T12:06:59Z');
    const within = mails();
    await api.runDue('2026-11-02T12:07:30Z');
    await api.runDue('2026-11-02T13:00:00Z');

    expect(within).toEqual([[], []]);
    expect(mails()).toEqual(Array(2).fill([expect.stringContaining('is now on Monday')]));
  });

  it.each(['move', 'cancel'] as const)('is told to nobody once a %s is undone', async (what) => {
    await (what === 'move' ? moves(couple.first, MONDAY) : cancels(couple.first));
    api.clock.moveTo('2026-11-02T12:06:30Z');
    await undoes(couple.first);
    await api.runDue('2026-11-02T13:00:00Z');
    const told = mails();
    await api.runDue('2026-11-17T15:00:01Z');
    await api.runDue('2026-11-19T15:00:01Z');
    await api.runDue('2026-11-24T15:00:01Z');

    expect(told).toEqual([[], []]);
    expect(mails()).toEqual(Array(2).fill(Array(2).fill(expect.stringContaining('on Friday'))));
  });

  it('tells of the move before, where only the move after it is undone', async () => {
    await moves(couple.first, MONDAY);
    await moves(couple.second, TUESDAY, MONDAY);
    await undoes(couple.second);
    await api.runDue('2026-11-02T13:00:00Z');

    expect(mails()).toEqual(Array(2).fill([expect.stringContaining('is now on Monday')]));
  });

  it('tells nobody of a session that came and went within three minutes', async () => {
    const { body } = await book(MONDAY);
    await therapist.post(`/api/appointments/${body.id}/cancel`, { byCouple: false });
    const moved = await book(TUESDAY);
    const at = { startsAt: MONDAY };
    await therapist.post(`/api/appointments/${moved.body.id}/move`, at);
    await api.runDue('2026-11-02T13:00:00Z');

    const confirmation = expect.stringMatching(/Your appointment on Monday/);
    expect(mails()).toEqual([[confirmation], [confirmation]]);
  });

  it('is told at once where the session begins before long, and is not undone', async () => {
    await rules({ cancelNoticeHours: 0 });
    api.clock.moveTo('2026-11-20T14:55:00Z');
    await cancels(couple.first);
    await api.runDue('2026-11-20T14:55:30Z');

    expect(mails().map((each) => each.at(-1))).toEqual(
      Array(2).fill(expect.stringContaining('cancelled')),
    );
    expect(codes([await undoes(couple.first)])).toEqual(['too-late-to-undo']);
  });

  it('is bound by no rule for their therapist, whose moves do not count', async () => {
    await rules({ moveNoticeHours: 336, cancelNoticeHours: 336, movesAllowed: 0 });
    api.clock.moveTo('2026-11-20T14:00:00Z');

    const answers = [
      await byTherapist('move', { startsAt: MONDAY }),
      await byTherapist('move', { startsAt: TUESDAY }),
    ];
    const undone = await byTherapist('undo');
    await byTherapist('move', { startsAt: TUESDAY });
    await rules({ moveNoticeHours: 0, movesAllowed: 1 });

    expect(codes(answers)).toEqual([200, 200]);
    expect(answers[1]?.body.undoUntil).toMatch('2026-11-20T14:03:');
    expect(undone.body).toMatchObject({ startsAt: MONDAY, undoUntil: null });
    expect((await moves(couple.first, MONDAY, TUESDAY)).status).toBe(204);
  });

  it('by a partner is told to their therapist, with whom and from where, and of nobody else', async () => {
    const told = async (by = therapist) =>
      (await by.get('/api/appointments/changed')).body.sessions;
    await byTherapist('move', { startsAt: TUESDAY });
    expect(await told()).toEqual([]);
    await moves(couple.second, MONDAY, TUESDAY);
    const by = couple.couple.partners[1]!.firstName;

    expect(await told()).toMatchObject([
      { coupleId: couple.id, by, startsAt: MONDAY, wasAt: TUESDAY, state: 'booked' },
    ]);
    expect(await told(await aTherapist(api))).toEqual([]);
    expect((await couple.first.get('/api/appointments/changed')).status).toBe(403);
    await undoes(couple.second);
    expect(await told()).toEqual([]);
    await cancels(couple.second, TUESDAY);
    expect(await told()).toMatchObject([{ startsAt: TUESDAY, state: 'cancelled' }]);
    api.clock.moveTo('2026-11-24T16:00:00Z');
    expect(await told()).toEqual([]);
  });

  it('marks as late what the couple calls off with less notice, and nothing else', async () => {
    const late = async (at: string, byCouple: boolean) => {
      api.clock.moveTo(at);
      const { body } = await byTherapist('cancel', { byCouple });
      const { body: undone } = await byTherapist('undo');
      expect(undone).toMatchObject({ isLate: false, state: 'booked', startsAt: FRIDAY });
      return body.isLate;
    };

    expect([
      await late('2026-11-18T14:59:30Z', true),
      await late('2026-11-18T15:00:01Z', false),
      await late('2026-11-18T15:00:02Z', true),
    ]).toEqual([false, false, true]);
    expect(JSON.stringify(await first(couple.first))).not.toContain('isLate');
  });

  it('rests with the couple, who may still call off', async () => {
    await step('pause');

    const answers = [await moves(couple.first, MONDAY), await openings(couple.first)];

    expect(codes(answers)).toEqual(['resting', 'resting']);
    expect(await first(couple.first)).toMatchObject({ mayMove: false, mayCancel: true });
    expect((await cancels(couple.first)).status).toBe(204);
  });

  it('brings no session back to those who have separated meanwhile', async () => {
    const other = (await book(MONDAY)).body.id;
    await moves(couple.first, TUESDAY);
    await cancels(couple.second, MONDAY, other);
    expect((await step('separate')).status).toBe(200);

    const answers = [
      ...[await undoes(couple.first), await undoes(couple.second, other)],
      ...[await moves(couple.first, FRIDAY, TUESDAY), await cancels(couple.first, TUESDAY)],
    ];

    expect(codes(answers)).toEqual([
      ...['too-late-to-undo', 'too-late-to-undo', 'over', 'cancelled'],
    ]);
    const rows = await api.asOwner<{ state: string }>('select state from appointment');
    expect(rows.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('goes on for one who is seen alone after that', async () => {
    await step('separate');
    const { body } = await book(MONDAY, { aloneWith: couple.couple.partners[0]!.id });

    const answers = [
      ...[await moves(couple.first, TUESDAY, MONDAY, body.id), await undoes(couple.first, body.id)],
      ...[await cancels(couple.first, MONDAY, body.id), await undoes(couple.first, body.id)],
    ];

    expect(codes(answers)).toEqual([204, 204, 204, 204]);
    expect(await first(couple.first)).toMatchObject({ startsAt: MONDAY, mayMove: true });
  });

  it('can be done at every opening that is shown', async () => {
    await rules({ movesAllowed: null });
    const { body } = await openings(couple.first);

    const statuses = [];
    for (const startsAt of body.starts) {
      const { startsAt: seenAt } = await first(couple.first);
      statuses.push((await moves(couple.first, startsAt, seenAt)).status);
    }

    expect(statuses.length).toBeGreaterThan(8);
    expect(new Set(statuses)).toEqual(new Set([204]));
  });

  it('is won by one of twenty who move to one time at once', async () => {
    const ids = [session];
    const starts = [FRIDAY];
    for (let day = 0; ids.length < 20; day++) {
      const startsAt = new Date(
        Date.parse('2026-11-30T15:00:00Z') + day * 86_400_000,
      ).toISOString();
      const { status, body } = await book(startsAt);
      if (status !== 201) continue;
      ids.push(body.id);
      starts.push(startsAt);
    }

    const by = (at: number) => (at % 2 ? couple.first : couple.second);
    const answers = await Promise.all(ids.map((id, at) => moves(by(at), MONDAY, starts[at], id)));

    expect(codes(answers).toSorted()).toEqual([204, ...Array(19).fill('taken')]);
  });
});
