import { randomUUID } from 'node:crypto';
import type { Comments, OwnComments } from '@closeknit/contracts/comments';
import type { ExerciseOutcome, Review } from '@closeknit/contracts/review';
import pg from 'pg';
import { aJoinedCouple, type JoinedCouple } from '../../testing/given.ts';
import { aStaffedPractice, CANARIES, type Staff } from '../../testing/given-record.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const LONG = 120_000;
const words = 'a canary of encouragement';

describe('the review before a session', () => {
  let api: TestApi;
  let staff: Staff;
  let couple: JoinedCouple;
  let therapist: Visitor;
  let ids: { first: string; second: string };

  beforeEach(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    therapist = staff.therapist.visitor;
    ({ couple } = staff);
    const [one, other] = couple.couple.partners;
    ids = { first: one?.id ?? '', second: other?.id ?? '' };
  }, LONG);
  afterEach(() => api.close());

  const review = async (since = 'session', by = therapist) =>
    (await by.get(`/api/couples/${couple.id}/review?since=${since}`)).body as Review;

  const given = async (to = couple, by = therapist) => {
    const wish = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: '' };
    const { body } = await by.post(`/api/couples/${to.id}/assignments`, wish);
    return body.id as string;
  };
  const answers = async (
    by: Visitor,
    { id, key, value, visibility = 'therapist' }: Record<string, unknown> & { id: string },
  ) => {
    const url = `/api/portal/assignments/${id}/answers/${key as string}`;
    const { status } = await by.put(url, { value, visibility, revision: 0 });
    if (status !== 200) throw new Error(`Not written: ${status}`);
  };
  const feels = async (by: Visitor, id: string, [before, after]: readonly [number, number]) => {
    await answers(by, { id, key: 'closeness-before', value: before });
    await answers(by, { id, key: 'closeness-after', value: after });
    await by.post(`/api/portal/assignments/${id}/done`);
  };
  const textKey = async (by: Visitor, id: string) => {
    const { body } = await by.get(`/api/portal/assignments/${id}`);
    const isText = ({ type }: { type: string }) => type === 'text';
    return body.exercise.prompts.find(isText).key as string;
  };

  it('tells of what was too much, with the word to the therapist', async () => {
    const id = await given();
    const word = 'My mother is ill.';

    await couple.first.put(`/api/portal/assignments/${id}/relief`, { relief: 'skipped', word });

    const [done] = (await review()).done;
    expect(done?.assignment.parts[0]).toMatchObject({ relief: { kind: 'skipped', word } });
  });

  it('looks back to the last session held, and to the beginning when asked', async () => {
    const early = await given();
    await feels(couple.first, early, [3, 4]);
    const session = { startsAt: '2026-11-25T10:00:00Z', minutes: 50, place: '' };
    await api.asOwner(
      `insert into appointment (practice_id, couple_id, therapist_id, during, state, booked_at,
         changed_at)
       select practice_id, id, therapist_id, tstzrange($2::timestamptz,
         $2::timestamptz + interval '50 minutes'), 'booked', now(), now() from couple where id = $1`,
      [couple.id, session.startsAt],
    );
    expect((await review()).since.kind).toBe('beginning');
    api.clock.moveTo('2026-11-25T11:00:00Z');
    const late = await given();
    await feels(couple.second, late, [6, 5]);

    const since = await review();
    expect(since.since).toEqual({ kind: 'session', at: '2026-11-25T10:50:00.000Z' });
    expect(since.done.map(({ assignment }) => assignment.id)).toEqual([late]);
    expect(since.done[0]?.closeness).toEqual([
      { partnerId: ids.first, before: null, after: null },
      { partnerId: ids.second, before: 6, after: 5 },
    ]);
    expect(since.partners.map(({ change }) => change)).toEqual([
      { kind: 'too-few', answers: 1 },
      { kind: 'too-few', answers: 1 },
    ]);

    const whole = await review('beginning');
    expect(whole.done).toHaveLength(3);
    expect(JSON.stringify(whole)).toContain(CANARIES.answer);
    expect(JSON.stringify(whole)).not.toContain(CANARIES.privateAnswer);
    expect(whole.waiting.map(({ id }) => id)).toContain(early);

    await api.asOwner(`update episode set began_at = '2026-11-25T10:55:00Z' where couple_id = $1`, [
      couple.id,
    ]);
    expect((await review()).since).toMatchObject({ kind: 'beginning' });
    expect((await review()).done.map(({ assignment }) => assignment.id)).toEqual([late]);
  });

  it('is for those in care, and not for the owner or the partners', async () => {
    const paths = [`/api/couples/${couple.id}/review`, `/api/couples/${couple.id}/comments`];
    for (const path of paths) {
      expect((await staff.supervisor.visitor.get(path)).status).toBe(200);
      const others = [staff.other, staff.otherSupervisor, staff.assistant];
      for (const by of [...others.map(({ visitor }) => visitor), staff.owner, couple.first]) {
        expect([403, 404]).toContain((await by.get(path)).status);
      }
    }
  });

  describe('what an exercise has done', () => {
    const outcome = async (by: Visitor) =>
      (await by.get('/api/exercises/i-have-missed/outcome')).body as ExerciseOutcome;

    it('is told from enough couples of one’s own, and to nobody from those of others', async () => {
      const couples = [
        couple,
        await aJoinedCouple(api, therapist),
        await aJoinedCouple(api, therapist),
      ];
      for (const each of couples) {
        const id = await given(each);
        await feels(each.first, id, [4, 6]);
        await feels(each.second, id, [5, 6]);
      }

      // By hand: each couple rose by 1.5; rounding alone gives sqrt(1/6 / 3) = 0.2357, times 4.303.
      const change = { kind: 'change', answers: 6, sources: 3, mean: 1.5, from: 0.5, to: 2.5 };
      expect(await outcome(therapist)).toMatchObject({ couples: 3, change });
      expect((await outcome(therapist)).months).toEqual([
        { from: '2026-12-01', given: 6, done: 6 },
      ]);
      expect((await outcome(staff.supervisor.visitor)).change).toEqual(change);
      const nothing = { couples: 0, months: [], change: { kind: 'too-few', answers: 0 } };
      for (const by of [staff.owner, staff.other.visitor])
        expect(await outcome(by)).toEqual(nothing);
      const away = [staff.assistant.visitor, couple.first];
      for (const by of away) {
        expect((await by.get('/api/exercises/i-have-missed/outcome')).status).toBe(403);
      }

      const reason = { reason: 'Covering for a colleague who is ill this week.' };
      for (const each of couples)
        await staff.owner.post(`/api/couples/${each.id}/break-glass`, reason);
      expect(await outcome(staff.owner)).toEqual(nothing);
      expect((await review()).exercises).toMatchObject([{ exerciseKey: 'i-have-missed', change }]);
    });

    it('does not count what somebody keeps to themselves', async () => {
      const id = await given();
      await answers(couple.first, { id, key: 'closeness-before', value: 4, visibility: 'private' });
      await answers(couple.first, { id, key: 'closeness-after', value: 9 });
      await couple.first.post(`/api/portal/assignments/${id}/done`);

      expect((await outcome(therapist)).change).toEqual({ kind: 'too-few', answers: 0 });
      const { done } = await review();
      const closeness = { partnerId: ids.first, before: null, after: 9 };
      const own = done.find(({ assignment }) => assignment.id === id);
      expect(own?.closeness[0]).toEqual(closeness);
    });
  });

  describe('a comment', () => {
    const write = (facts: object, by = therapist) =>
      by.post(`/api/couples/${couple.id}/comments`, {
        ...{ id: randomUUID(), answer: null, to: null, text: words, ...facts },
      });
    const beside = async (by: Visitor, id: string) =>
      ((await by.get(`/api/portal/assignments/${id}/comments`)).body as OwnComments).comments;

    it('on what one told the therapist is for that one, also once it is shared', async () => {
      const id = await given();
      const promptKey = await textKey(couple.first, id);
      await answers(couple.first, { id, key: promptKey, value: 'Told' });
      await couple.second.post('/api/account/confirm', { password: 'our own small harbour' });
      const answer = { partnerId: ids.first, promptKey };
      const look = async () => {
        const pages = [`/api/portal/assignments/${id}/comments`, '/api/portal/own-data'];
        const seen = await Promise.all(pages.map((page) => couple.second.get(page)));
        return seen.map(({ body }) => ({ ...body, madeAt: '' }));
      };
      const before = await look();

      const both = await write({ assignmentId: id, answer });
      const wrongOne = await write({ assignmentId: id, answer, to: ids.second });
      const own = await write({ assignmentId: id, answer, to: ids.first });

      expect([both.body.code, wrongOne.body.code]).toEqual(['readers-changed', 'readers-changed']);
      expect(own.status).toBe(204);
      expect(await beside(couple.first, id)).toMatchObject([
        { text: words, promptKey, isOnOwn: true, toBoth: false },
      ]);
      expect(await look()).toEqual(before);

      const url = `/api/portal/assignments/${id}/answers/${promptKey}/visibility`;
      await couple.first.put(url, { visibility: 'shared', revision: 1 });
      await couple.first.post(`/api/portal/assignments/${id}/done`);
      expect(await beside(couple.second, id)).toEqual([]);

      await write({ assignmentId: id, answer, text: 'To both now' });
      expect(await beside(couple.second, id)).toMatchObject([
        { text: 'To both now', isOnOwn: false, toBoth: true },
      ]);
    });

    it('on an exercise is for both, or for one alone', async () => {
      const id = await given();
      await write({ assignmentId: id });
      await write({ assignmentId: id, to: ids.second, text: 'To one' });

      expect(await beside(couple.first, id)).toHaveLength(1);
      expect(await beside(couple.second, id)).toHaveLength(2);
      const stranger = await aJoinedCouple(api, therapist);
      const path = `/api/portal/assignments/${id}/comments`;
      expect((await stranger.first.get(path)).status).toBe(404);
    });

    it('is kept once, taken back by who wrote it, and written by their therapist alone', async () => {
      const wish = { id: randomUUID(), assignmentId: await given() };
      await write(wish);
      await write(wish);
      const path = `/api/couples/${couple.id}/comments`;
      const { mayWrite, comments } = (await therapist.get(path)).body as Comments;
      expect([mayWrite, comments.length]).toEqual([true, 1]);
      const one = `${path}/${comments[0]?.id}`;

      for (const by of [staff.owner, staff.supervisor.visitor, staff.other.visitor, couple.first]) {
        expect([403, 404]).toContain((await write(wish, by)).status);
        expect([403, 404]).toContain((await by.send('DELETE', one)).status);
      }
      expect((await therapist.send('DELETE', one)).status).toBe(204);
      expect((await therapist.send('DELETE', one)).status).toBe(404);
    });

    it('passes to both only while they share, and to nobody once the work is over', async () => {
      const id = await given();
      const step = (name: string) =>
        therapist.post(`/api/couples/${couple.id}/steps`, { step: name });
      await write({ assignmentId: id, text: 'Before' });
      await step('pause');
      expect((await write({ assignmentId: id })).body.code).toBe('resting');
      expect((await write({ assignmentId: id, to: ids.first })).status).toBe(204);
      await step('separate');
      expect((await write({ assignmentId: id, to: ids.first })).body.code).toBe('over');
      expect(await beside(couple.second, id)).toMatchObject([{ text: 'Before' }]);
    });

    it('lies sealed, and is kept apart by the database itself', async () => {
      const id = await given();
      await write({ assignmentId: id, to: ids.first });
      const [row] = await api.asOwner<{ dump: string }>(
        `select comment::text as dump from comment`,
      );
      expect(row?.dump).not.toContain(Buffer.from('canary').toString('hex'));

      const bare = new pg.Client({ connectionString: api.database.appUrl });
      await bare.connect();
      const rowsFor = async (partner: string) => {
        await bare.query('begin');
        const actor = { practice: staff.practiceId, actor_kind: 'partner', actor: partner };
        for (const [name, value] of Object.entries({ ...actor, couple: couple.id })) {
          await bare.query('select set_config($1, $2, true)', [`app.${name}`, value]);
        }
        const { rowCount } = await bare.query('select from comment');
        await bare.query('rollback');
        return rowCount;
      };
      expect([await rowsFor(ids.first), await rowsFor(ids.second)]).toEqual([1, 0]);
      await bare.end();
    });
  });
});
