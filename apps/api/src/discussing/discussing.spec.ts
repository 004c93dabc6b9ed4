import { randomUUID } from 'node:crypto';
import type { Discussion, OwnDiscussion } from '@closeknit/contracts/discussing';
import pg from 'pg';
import { aStaffedPractice, CANARIES, type Staff } from '../testing/given-record.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const canary = 'a canary about Christmas';
const LONG = 60_000;
const portal = '/api/portal/discussion';

describe('what is to be talked about', () => {
  let api: TestApi;
  let staff: Staff;
  let at: string;
  let ids: { first: string; second: string };
  let assignmentId: string;
  let therapist: Visitor;
  let first: Visitor;
  let second: Visitor;

  beforeEach(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    at = `/api/couples/${staff.couple.id}/discussion`;
    therapist = staff.therapist.visitor;
    ({ first, second } = staff.couple);
    const [one, other] = staff.couple.couple.partners;
    ids = { first: one?.id ?? '', second: other?.id ?? '' };
    const { body } = await therapist.get(`/api/couples/${staff.couple.id}/assignments`);
    assignmentId = body.assignments[0].id;
  }, LONG);
  afterEach(() => api.close());

  const says = (by: Visitor, facts: object = {}) =>
    by.post(by === therapist ? at : portal, {
      ...{ id: randomUUID(), text: canary, toBoth: false, ...facts },
    });
  const own = async (by: Visitor) => (await by.get(portal)).body as OwnDiscussion;
  const queue = async (by = therapist) => ((await by.get(at)).body as Discussion).points;
  const step = (name: string) =>
    therapist.post(`/api/couples/${staff.couple.id}/steps`, { step: name });

  /** What the first partner wrote, once for the therapist and once for nobody. */
  async function writtenBy(by: Visitor) {
    const { body } = await by.get(`/api/portal/assignments/${assignmentId}`);
    const keyOf = (visibility: string) =>
      body.answers.find((answer: { visibility: string }) => answer.visibility === visibility)
        .promptKey as string;
    return { forTherapist: keyOf('therapist'), kept: keyOf('private') };
  }
  const marks = (by: Visitor, promptKey: string, toBoth = false) =>
    by.post(`${portal}/answers`, { id: randomUUID(), assignmentId, promptKey, toBoth });

  describe('for the therapist alone', () => {
    it('is read by its author and by those in care', async () => {
      await says(first);

      expect((await own(first)).points).toMatchObject([{ text: canary, isOwn: true }]);
      expect(await queue()).toMatchObject([{ text: canary, partnerId: ids.first, toBoth: false }]);
      expect(await queue(staff.supervisor.visitor)).toHaveLength(1);
    });

    it('leaves not a byte of difference anywhere the other looks', async () => {
      await says(second, { text: 'Ours', toBoth: true });
      await second.post('/api/account/confirm', { password: 'our own small harbour' });
      const pages = [
        ...[portal, '/api/portal/week', '/api/portal/privacy', '/api/portal/messages'],
        ...[`/api/portal/assignments/${assignmentId}`, '/api/portal/own-data', '/api/me'],
        `/api/portal/assignments/${assignmentId}/comments`,
      ];
      const look = async () => {
        const seen = await Promise.all(pages.map((page) => second.get(page)));
        return seen.map(({ status, body }) => ({ status, body: { ...body, madeAt: '' } }));
      };
      const before = await look();
      expect(before.map(({ status }) => status)).toEqual(pages.map(() => 200));

      await says(first);
      await marks(first, (await writtenBy(first)).forTherapist);
      const [point] = (await own(first)).points.filter(({ isOwn }) => isOwn);
      await first.put(`${portal}/${point?.id}/discussed`, { discussed: true });
      await says(therapist);

      expect(await queue()).toHaveLength(4);
      expect(await look()).toEqual(before);
    });

    it('answers the other as if it were not there, whatever they try', async () => {
      await says(first);
      const [{ id = '' } = {}] = await queue();
      const tries = (point: string) => [
        second.put(`${portal}/${point}/discussed`, { discussed: true }),
        second.send('DELETE', `${portal}/${point}`),
      ];

      const onIt = await Promise.all(tries(id));
      const onNothing = await Promise.all(tries(randomUUID()));

      expect(onIt.map(({ status }) => status)).toEqual([404, 404]);
      expect(onIt.map(({ body }) => body)).toEqual(onNothing.map(({ body }) => body));
      expect(await queue()).toMatchObject([{ discussedAt: null }]);
    });

    it('is open to nobody at the practice but those in care', async () => {
      await says(first);
      const wish = { id: randomUUID(), text: 'In her stead', toBoth: true };
      const others = [staff.other, staff.otherSupervisor, staff.assistant];
      for (const by of [...others.map(({ visitor }) => visitor), staff.owner]) {
        expect([403, 404]).toContain((await by.get(at)).status);
        expect([403, 404]).toContain((await by.post(at, wish)).status);
      }

      expect((await staff.supervisor.visitor.post(at, wish)).status).toBe(403);
      expect(await queue()).toHaveLength(1);
    });
  });

  it('for both is read by both, and says who added it', async () => {
    await says(first, { text: 'Weekends', toBoth: true });
    await says(therapist, { text: 'How last week went', toBoth: true });

    for (const by of [first, second]) {
      const { points } = await own(by);
      expect(points.map(({ text }) => text)).toEqual(['Weekends', 'How last week went']);
    }
    expect((await own(second)).points[0]).toMatchObject({
      ...{ by: staff.couple.couple.partners[0]?.firstName, isOwn: false },
    });
  });

  it('is ticked off by the therapist, or by who added it, and comes back', async () => {
    await says(first, { toBoth: true });
    const [{ id = '' } = {}] = await queue();

    await therapist.put(`${at}/${id}/discussed`, { discussed: true });
    expect((await own(first)).points[0]?.discussedAt).toMatch('2026-11-24T12:0');
    expect((await second.put(`${portal}/${id}/discussed`, { discussed: false })).status).toBe(404);
    await first.put(`${portal}/${id}/discussed`, { discussed: false });

    expect(await queue()).toMatchObject([{ discussedAt: null }]);
  });

  it('is taken back by who added it, and by nobody else', async () => {
    await says(first, { toBoth: true });
    const [{ id = '' } = {}] = await queue();

    expect((await therapist.send('DELETE', `${at}/${id}`)).status).toBe(404);
    expect((await second.send('DELETE', `${portal}/${id}`)).status).toBe(404);
    expect((await first.send('DELETE', `${portal}/${id}`)).status).toBe(204);

    expect(await queue()).toEqual([]);
  });

  describe('as an answer that was marked', () => {
    it('comes with its question, and is marked once', async () => {
      const { forTherapist } = await writtenBy(first);
      await marks(first, forTherapist);
      await marks(first, forTherapist);

      const points = await queue();
      expect(points).toHaveLength(1);
      expect(points[0]?.answer).toMatchObject({
        ...{ value: CANARIES.answer, promptKey: forTherapist, partnerId: ids.first },
      });
      expect(points[0]?.use).toBe('not-jointly');
    });

    it('by the therapist stays with the therapist', async () => {
      const { forTherapist: promptKey } = await writtenBy(first);
      const wish = { id: randomUUID(), assignmentId, partnerId: ids.first, promptKey };
      expect((await therapist.post(`${at}/answers`, wish)).status).toBe(204);

      expect(await queue()).toHaveLength(1);
      expect([(await own(first)).points, (await own(second)).points]).toEqual([[], []]);
    });

    it('is not taken where nobody else reads it', async () => {
      const { forTherapist, kept } = await writtenBy(first);

      expect((await marks(first, kept)).body.code).toBe('show-first');
      expect((await marks(first, forTherapist, true)).body.code).toBe('show-first');
      const wish = { id: randomUUID(), assignmentId, partnerId: ids.first, promptKey: kept };
      expect((await therapist.post(`${at}/answers`, wish)).status).toBe(404);
      expect(await queue()).toEqual([]);
    });

    it('goes from sight with its answer, and comes to the other only with it', async () => {
      const { forTherapist: key } = await writtenBy(first);
      const path = `/api/portal/assignments/${assignmentId}`;
      const readers = (visibility: string, revision: number) =>
        first.put(`${path}/answers/${key}/visibility`, { visibility, revision });
      await readers('shared', 1);
      expect((await marks(first, key, true)).status).toBe(204);
      expect((await own(second)).points).toEqual([]);

      await first.post(`${path}/done`);
      const [shown] = (await own(second)).points;
      // It is read where it is opened, so that it counts as such: here stands only its question.
      expect(shown?.answer).toMatchObject({ promptKey: key, isOwn: false, value: null });

      await readers('private', 2);
      expect([await queue(), (await own(second)).points]).toEqual([[], []]);
    });
  });

  it('sent twice is kept once', async () => {
    const id = randomUUID();
    for (const by of [first, first, second]) expect((await says(by, { id })).status).toBe(204);

    expect(await queue()).toHaveLength(2);
  });

  it.each([
    ['nothing', { text: ' \n' }, 'missing'],
    ['more than fits', { text: 'x'.repeat(501) }, 'too-long'],
    ['what cannot be kept', { text: 'a\0b' }, 'unreadable'],
  ])('is refused where it is %s', async (_, facts, code) => {
    const { status, body } = await says(first, facts);

    expect([status, body.errors[0]]).toMatchObject([422, { pointer: '#/text', code }]);
  });

  it('for the therapist goes on while the work rests; nothing more passes between the two', async () => {
    await says(first, { text: 'Seen', toBoth: true });
    await step('pause');

    expect((await says(first)).status).toBe(204);
    expect((await says(first, { toBoth: true })).body.code).toBe('resting');
    expect((await says(therapist, { toBoth: true })).body.code).toBe('resting');
    expect((await own(second)).points).toMatchObject([{ text: 'Seen' }]);

    await step('separate');
    expect((await says(first)).body.code).toBe('over');
    expect((await says(therapist)).body.code).toBe('over');
    expect((await own(second)).points).toMatchObject([{ text: 'Seen' }]);
  });

  it('is kept as its author was told under the agreement it was written under', async () => {
    await says(first, { text: 'Before' });
    const put = await therapist.post(`/api/couples/${staff.couple.id}/agreements`, {
      kind: 'limited-secrets',
    });
    const { id, hash } = put.body.documents[0];
    expect((await says(first)).body.code).toBe('agreement-unsigned');
    await first.post(`/api/portal/agreements/${id}/signature`, { typedName: 'Ana', hash });
    await says(first, { text: 'After' });

    expect((await queue()).map(({ text, use }) => [text, use])).toEqual([
      ['Before', 'not-jointly'],
      ['After', 'ask-first'],
    ]);
  });

  it('lies in the database sealed', async () => {
    await says(first);
    const [row] = await api.asOwner<{ dump: string }>(
      `select string_agg(discussion_point::text, ' ') as dump from discussion_point`,
    );

    expect(row?.dump).toContain(ids.first);
    expect(row?.dump).not.toContain(Buffer.from('canary').toString('hex'));
  });

  it('is kept apart by the database itself', async () => {
    await says(first);
    await says(therapist, { text: 'Mine' });
    const bare = new pg.Client({ connectionString: api.database.appUrl });
    await bare.connect();
    const asPartner = async (id: string, sql: string) => {
      const actor = { practice: staff.practiceId, actor_kind: 'partner', actor: id };
      await bare.query('begin');
      try {
        for (const [name, value] of Object.entries({ ...actor, couple: staff.couple.id })) {
          await bare.query('select set_config($1, $2, true)', [`app.${name}`, value]);
        }
        return (await bare.query(sql)).rowCount;
      } catch (fault) {
        return (fault as Error).message;
      } finally {
        await bare.query('rollback');
      }
    };
    const inName = (by: string) => `
      insert into discussion_point (couple_id, by_partner_id, to_both, sent_as, sealed_text, added_at)
      values ('${staff.couple.id}', '${by}', true, uuidv7(), '\\x0000000100', now())`;

    expect(await asPartner(ids.first, 'select from discussion_point')).toBe(1);
    expect(await asPartner(ids.second, 'select from discussion_point')).toBe(0);
    expect(await asPartner(ids.second, inName(ids.first))).toMatch('row-level security');
    expect(await asPartner(ids.first, 'delete from discussion_point')).toBe(1);
    const widened = 'update discussion_point set to_both = true';
    expect(await asPartner(ids.first, widened)).toMatch('permission denied');
    await api.asOwner('alter policy readers on discussion_point using (true)');
    expect(await asPartner(ids.second, 'select from discussion_point')).toBe(2);
    await bare.end();
  });
});
