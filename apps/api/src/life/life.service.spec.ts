import type { Visibility } from '@closeknit/contracts/exercises';
import { aCheckIn } from '@closeknit/fixtures/builders';
import { type JoinedCouple, aJoinedCouple, aTherapist, openHours } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const [MORNING, LATER] = ['2026-11-24T12:00:00Z', '2026-11-24T12:10:00Z'];
const NOON = '2026-11-24T12:20:00Z';
const [FIRST_SESSION, SECOND_SESSION] = ['2026-12-01T15:00:00Z', '2026-12-08T15:00:00Z'];
const reason = 'the canary told me on the telephone';

describe('the life of a couple', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let id: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo(MORNING);
    therapist = await aTherapist(api);
    await openHours(therapist);
    couple = await aJoinedCouple(api, therapist);
    id = couple.id;
  });
  afterEach(() => api.close());

  const take = (step: string, by = therapist) =>
    by.post(`/api/couples/${id}/steps`, { step, reason });
  const stateOf = async () => (await therapist.get(`/api/couples/${id}`)).body.state;
  const book = (startsAt: string) =>
    therapist.post('/api/appointments', { coupleId: id, startsAt, minutes: 50, place: '' });
  const give = () => {
    const exercise = { exerciseKey: 'distance-map', dueOn: '2026-12-09', note: '' };
    return therapist.post(`/api/couples/${id}/assignments`, exercise);
  };
  const write = (by: Visitor, at: string, visibility: Visibility, revision = 0, key = 'moment') =>
    by.put(`/api/portal/assignments/${at}/answers/${key}`, {
      value: `${visibility} words`,
      ...{ visibility, revision },
    });
  const done = (by: Visitor, at: string) => by.post(`/api/portal/assignments/${at}/done`);
  const fromOther = async (by: Visitor, at: string) =>
    (await by.get(`/api/portal/assignments/${at}`)).body.fromOther.map(
      ({ value }: { value: string }) => value,
    );
  const mailsOf = () =>
    ['first', 'second'].map((place) =>
      api.mailbox.letters.filter(({ to }) => to.startsWith(`${place}-`)),
    );
  const reminders = () =>
    api.asOwner<{ state: string; reason: string }>(
      `select state, reason from planned_job
       where couple_id = $1 and payload ->> 'kind' ~ '^appointment-[0-9]+h$'`,
      [id],
    );

  it('is active once both have joined, and says since when', async () => {
    const alone = await therapist.post('/api/couples', {
      familyName: '',
      first: { firstName: 'Ada', email: 'ada@alone.example' },
      second: { firstName: 'Bo', email: 'bo@alone.example' },
    });
    const life = await therapist.get(`/api/couples/${id}/life`);

    expect(alone.body.state).toBe('invited');
    expect(await stateOf()).toBe('active');
    expect(life.body).toMatchObject({ state: 'active', episodes: [{ number: 1, endedAt: null }] });
    expect(life.body.next.map(({ step }: { step: string }) => step)).toEqual([
      'pause',
      'separate',
      'close',
    ]);
  });

  describe('while it is paused', () => {
    beforeEach(async () => {
      await book(FIRST_SESSION);
      await api.runDue(LATER);
    });

    it('takes no new joint work, and tells both the same', async () => {
      const { body: given } = await give();
      expect((await take('pause')).body.state).toBe('paused');

      const refusals = [
        await give(),
        await book(SECOND_SESSION),
        await write(couple.first, given.id, 'shared'),
        await write(couple.second, given.id, 'when-both-answered'),
        await done(couple.first, given.id),
      ];
      expect(refusals.map(({ body }) => body.code)).toEqual(Array(5).fill('resting'));
      expect((await write(couple.first, given.id, 'therapist')).status).toBe(200);
      expect((await couple.first.post('/api/portal/check-ins', aCheckIn())).status).toBe(204);
      const told = [await couple.first.get('/api/me'), await couple.second.get('/api/me')];
      expect(told.map(({ body }) => body.coupleState)).toEqual(['paused', 'paused']);
    });

    it('reminds of nothing, keeps the sessions, and reminds again afterwards', async () => {
      await take('pause');
      expect((await reminders()).map((each) => each.reason)).toEqual(Array(4).fill('paused'));
      const mails = api.mailbox.letters.length;
      await api.runDue('2026-11-28T16:00:00Z');
      expect(api.mailbox.letters).toHaveLength(mails);

      await take('resume');
      await api.runDue('2026-11-30T16:00:00Z');

      expect(await stateOf()).toBe('active');
      const sent = mailsOf().map((letters) => letters.at(-1)?.subject);
      expect(sent).toEqual(Array(2).fill(expect.stringMatching(/appointment on Tuesday/)));
    });

    it('holds back a reminder that was on its way already', async () => {
      await take('pause');
      await api.asOwner(
        `update planned_job set state = 'due', reason = null where couple_id = $1
        and reason = 'paused'`,
        [id],
      );

      await api.runDue('2026-11-30T16:00:00Z');

      const states = await reminders();
      expect(states.map(({ state, reason: why }) => [state, why])).toContainEqual([
        'skipped',
        'paused',
      ]);
      expect(states.some(({ state }) => state === 'done')).toBe(false);
    });

    it('says why to those in care of them only, and stores it sealed', async () => {
      const { body } = await take('pause');

      expect(body.taken).toMatchObject([{ step: 'pause', reason }]);
      const rows = await api.asOwner<{ row: string }>(
        'select couple_step::text as row from couple_step',
      );
      expect(JSON.stringify(rows)).not.toContain('canary');
      for (const path of [
        '/api/me',
        '/api/portal/week',
        '/api/portal/privacy',
        '/api/portal/record-openings',
      ]) {
        expect(JSON.stringify((await couple.first.get(path)).body)).not.toMatch(/canary|pause"/);
      }
      expect((await couple.first.get(`/api/couples/${id}/life`)).status).toBe(403);
    });
  });

  describe('when they separate', () => {
    it('cancels what is planned, and writes to each once, in the same neutral words', async () => {
      await book(FIRST_SESSION);
      await api.runDue(LATER);
      const before = mailsOf().map(({ length }) => length);

      const answer = await take('separate');
      await api.runDue(NOON);
      await api.runDue('2026-12-02T12:00:00Z');

      expect(answer.body).toMatchObject({ state: 'separating', comingSessions: [] });
      const mails = mailsOf().map((letters, at) => letters.slice(before[at]));
      expect(mails.map(({ length }) => length)).toEqual([1, 1]);
      const words = mails.map(([letter]) => ({ ...letter, to: '', greeting: '' }));
      expect(words[0]).toEqual(words[1]);
      expect(words[0]?.paragraphs).toEqual([
        'your session on Tuesday 1 December at 16:00 (Paris time) does not take place. Your therapist will be in touch.',
      ]);
      expect(JSON.stringify(words)).not.toMatch(/separat|couple|claire|hugo|partner|canary/i);
      expect((await reminders()).every(({ state }) => state === 'cancelled')).toBe(true);
    });

    it('writes once also when several sessions fall away', async () => {
      await book(FIRST_SESSION);
      await book(SECOND_SESSION);
      await api.runDue(LATER);
      const before = api.mailbox.letters.length;

      await take('separate');
      await api.runDue(NOON);
      await api.runDue('2026-12-09T12:00:00Z');

      const mails = api.mailbox.letters.slice(before);
      expect(mails).toHaveLength(2);
      expect(mails[0]?.paragraphs.join()).toMatch(/and those after it do not take place/);
      for (const partner of [couple.first, couple.second]) {
        expect((await partner.get('/api/portal/sessions')).body.coming).toEqual([]);
      }
    });

    it('leaves each what they have, sealed words with their author, and lets nothing new through', async () => {
      const { body: given } = await give();
      await write(couple.first, given.id, 'shared');
      await write(couple.first, given.id, 'when-both-answered', 0, 'kept');
      await write(couple.second, given.id, 'when-both-answered', 0, 'kept');
      await done(couple.first, given.id);
      await take('separate');

      const refused = [
        await done(couple.second, given.id),
        await write(couple.second, given.id, 'shared'),
        await write(couple.second, given.id, 'private'),
        await write(couple.first, given.id, 'shared', 1),
        await couple.first.post('/api/portal/check-ins', aCheckIn()),
        await give(),
        await book(SECOND_SESSION),
      ];

      expect(refused.map(({ body }) => body.code)).toEqual(Array(7).fill('over'));
      const { body: week } = await couple.second.get('/api/portal/week');
      expect(week).toMatchObject({ exercises: [], checkInDue: null, nextSession: null });
      expect((await couple.second.get('/api/portal/check-ins')).body.due).toBeNull();
      expect(await fromOther(couple.second, given.id)).toEqual(['shared words']);
      expect(await fromOther(couple.first, given.id)).toEqual([]);
      const own = await couple.second.get(`/api/portal/assignments/${given.id}`);
      expect(own.body.answers).toHaveLength(1);
    });

    it('keeps nobody signed out, and shows neither the other’s address nor zone', async () => {
      await couple.second.put('/api/me/zone', { zone: 'Asia/Tokyo' });
      await take('separate');

      const paths = [
        'me',
        'account',
        'portal/week',
        'portal/sessions',
        'portal/privacy',
        'portal/check-ins',
      ];
      for (const path of paths) {
        const { status, body } = await couple.first.get(`/api/${path}`);
        expect(status).toBe(200);
        expect(JSON.stringify(body)).not.toMatch(/second-|Tokyo/);
      }
    });

    it('ends the invitation of who has not joined', async () => {
      const request = { firstName: 'Eve', email: 'eve@late.example' };
      const other = { firstName: 'Kim', email: 'kim@late.example' };
      const late = await therapist.post('/api/couples', {
        familyName: '',
        first: request,
        second: other,
      });
      id = late.body.id;
      await take('separate');
      await api.runDue('2026-11-24T13:00:00Z');

      expect(api.mailbox.to(request.email)).toEqual([]);
      const again = `/api/couples/${id}/partners/${late.body.partners[0].id}/invitation`;
      expect((await therapist.post(again)).body.code).toBe('over');
    });

    it('never goes back within the episode', async () => {
      await take('separate');

      for (const step of ['resume', 'pause', 'separate', 'reopen']) {
        expect((await take(step)).body.code).toBe('not-now');
      }
      expect(await stateOf()).toBe('separating');
    });

    it('stands in the audit log by its name', async () => {
      await take('separate');

      const { body } = await therapist.get('/api/audit');
      expect(JSON.stringify(body)).toContain('couples:separate');
      expect(JSON.stringify(body)).not.toContain('canary');
    });
  });

  describe('when it is closed and opened anew', () => {
    it('begins a new episode in which what was sealed stays sealed', async () => {
      const { body: given } = await give();
      await write(couple.first, given.id, 'when-both-answered');
      await write(couple.second, given.id, 'when-both-answered');
      await write(couple.first, given.id, 'shared', 0, 'kept');
      await done(couple.first, given.id);
      await take('close');
      const { body: life } = await take('reopen');

      expect(life).toMatchObject({
        state: 'active',
        episodes: [
          { number: 1, endedBy: 'closing' },
          { number: 2, endedAt: null },
        ],
      });
      expect((await done(couple.second, given.id)).body.code).toBe('over');
      expect((await write(couple.second, given.id, 'when-both-answered', 1)).body.code).toBe(
        'over',
      );
      expect(await fromOther(couple.second, given.id)).toEqual(['shared words']);
      expect(await fromOther(couple.first, given.id)).toEqual([]);

      const { body: fresh } = await give();
      expect((await write(couple.first, fresh.id, 'shared')).status).toBe(200);
      expect((await book(SECOND_SESSION)).status).toBe(201);
    });

    it('remembers that it ended by a separation', async () => {
      await take('separate');
      await take('close');

      const { body } = await take('reopen');
      expect(body.episodes[0]).toMatchObject({ number: 1, endedBy: 'separation' });
    });
  });
});
