import { randomUUID } from 'node:crypto';
import type { CoupleMessages, OwnMessages } from '@closeknit/contracts/messages';
import pg from 'pg';
import { aStaffedPractice, type Staff } from '../testing/given-record.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const canary = 'a canary between two Mondays';
const LONG = 60_000;
const portal = '/api/portal/messages';

describe('a word between sessions', () => {
  let api: TestApi;
  let staff: Staff;
  let at: string;
  let ids: { first: string; second: string };
  let therapist: Visitor;
  let first: Visitor;
  let second: Visitor;

  beforeEach(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    at = `/api/couples/${staff.couple.id}/messages`;
    therapist = staff.therapist.visitor;
    ({ first, second } = staff.couple);
    const [one, other] = staff.couple.couple.partners;
    ids = { first: one?.id ?? '', second: other?.id ?? '' };
  }, LONG);
  afterEach(() => api.close());

  const says = (by: Visitor, to: 'therapist' | 'both', text = canary, id: string = randomUUID()) =>
    by.post(portal, { id, to, text });
  const answers = (to: string | null, text = canary, id: string = randomUUID()) =>
    therapist.post(at, { id, to, text });
  const ownOf = async (by: Visitor, to: 'therapist' | 'both') => {
    const { body } = await by.get(portal);
    return (body as OwnMessages).threads.find((thread) => thread.to === to);
  };
  const textsOf = async (by: Visitor, to: 'therapist' | 'both') =>
    (await ownOf(by, to))?.messages.map(({ text }) => text);
  const threadsOf = async (by: Visitor) => ((await by.get(at)).body as CoupleMessages).threads;
  const step = (name: string) =>
    therapist.post(`/api/couples/${staff.couple.id}/steps`, { step: name });

  describe('with one partner', () => {
    beforeEach(async () => {
      await says(first, 'therapist');
      await answers(ids.first, 'Thank you, Ana.');
    });

    it('is read by the two whose it is, in the order it was said', async () => {
      expect(await textsOf(first, 'therapist')).toEqual([canary, 'Thank you, Ana.']);
      const [own] = await threadsOf(therapist);
      expect(own?.messages.map(({ text, isOwn }) => [text, isOwn])).toEqual([
        [canary, false],
        ['Thank you, Ana.', true],
      ]);
    });

    it('does not exist for the other: not on a page, not in a count, not in their own data', async () => {
      const pages = [portal, `${portal}/unread`, '/api/portal/week', '/api/portal/own-data'];
      const seen = await Promise.all(pages.map(async (page) => (await second.get(page)).body));

      expect(JSON.stringify(seen)).not.toContain(canary);
      expect(seen[1]).toEqual({ unread: 0 });
      expect(seen[0].threads.map(({ messages }: { messages: [] }) => messages)).toEqual([[], []]);
    });

    it('is open to nobody at the practice but those in care', async () => {
      const readers = ['therapist', 'other', 'supervisor', 'otherSupervisor', 'assistant'] as const;
      const statuses = await Promise.all(
        readers.map(async (who) => (await staff[who].visitor.get(at)).status),
      );
      const owner = (await staff.owner.get(at)).status;

      expect([...statuses, owner]).toEqual([200, 404, 200, 404, 403, 404]);
      expect(JSON.stringify(await threadsOf(staff.supervisor.visitor))).toContain(canary);
    });

    it('is written by the two alone: nobody writes in their stead', async () => {
      const wish = { id: randomUUID(), to: ids.first, text: 'Somebody else' };
      const others = [staff.owner, staff.supervisor.visitor, staff.other.visitor];
      for (const by of [...others, staff.assistant.visitor, second]) {
        expect([403, 404]).toContain((await by.post(at, wish)).status);
      }

      expect(await textsOf(first, 'therapist')).toHaveLength(2);
    });

    it('opens with a reason, and the one who wrote it is told so', async () => {
      const reason = { reason: 'Covering for a colleague who is ill this week.' };
      await staff.owner.post(`/api/couples/${staff.couple.id}/break-glass`, reason);

      expect(JSON.stringify(await threadsOf(staff.owner))).toContain(canary);
      const wish = { id: randomUUID(), to: null, text: 'In her stead' };
      expect((await staff.owner.post(at, wish)).status).toBe(404);
      const { body } = await first.get('/api/portal/record-openings');
      expect(JSON.stringify(body)).toContain('messages:read');
    });

    it('lies in the database sealed', async () => {
      const [row] = await api.asOwner<{ dump: string }>(
        `select string_agg(message::text, ' ') as dump from message`,
      );
      expect(row?.dump).toContain(ids.first);
      expect(row?.dump).not.toContain(Buffer.from('canary').toString('hex'));
    });
  });

  it('to both is read by both, and says who wrote it', async () => {
    await says(first, 'both', 'From one of us');
    await answers(null, 'To both of you');

    for (const by of [first, second]) {
      expect(await textsOf(by, 'both')).toEqual(['From one of us', 'To both of you']);
      expect(await textsOf(by, 'therapist')).toEqual([]);
    }
    const [both] = (await threadsOf(therapist)).filter((thread) => thread.with === null);
    expect(both?.messages[0]?.by).toBe(staff.couple.couple.partners[0]?.firstName);
  });

  it('sent twice is kept once, and answers the same', async () => {
    const id = randomUUID();
    const sent = [await says(first, 'therapist', canary, id)];
    api.clock.moveTo('2026-11-24T12:05:00Z');
    sent.push(await says(first, 'therapist', canary, id));

    expect(sent[0]?.status).toBe(201);
    expect(sent[1]?.body).toEqual(sent[0]?.body);
    expect(await textsOf(first, 'therapist')).toEqual([canary]);
    // The id of somebody else's message says nothing, and takes nothing away.
    expect((await says(second, 'therapist', 'Mine', id)).status).toBe(201);
    expect(await textsOf(second, 'therapist')).toEqual(['Mine']);
  });

  it.each([
    ['nothing', ' \n ', 'missing'],
    ['more than fits', 'x'.repeat(2001), 'too-long'],
    ['what cannot be kept', 'a\0b', 'unreadable'],
  ])('of %s is refused on its field', async (_, text, code) => {
    const answer = await says(first, 'therapist', text);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '#/text', code }]);
  });

  it('is new to its reader until it was on screen, and its writer is not told', async () => {
    await says(first, 'therapist');
    await says(first, 'both', 'And to both');
    const unread = async () => (await therapist.get('/api/messages/unread')).body.couples;
    const before = await threadsOf(therapist);
    const [{ messages }] = before as [CoupleMessages['threads'][number]];
    const asWritten = (await first.get(portal)).body;
    expect(await unread()).toMatchObject([{ coupleId: staff.couple.id, unread: 2 }]);

    await therapist.post(`${at}/read`, { to: ids.first, upTo: messages[0]?.id });
    await therapist.post(`${at}/read`, { to: ids.first, upTo: messages[0]?.id });

    expect(await unread()).toMatchObject([{ unread: 1 }]);
    expect((await first.get(portal)).body).toEqual(asWritten);
    expect((await first.get(`${portal}/unread`)).body).toEqual({ unread: 0 });
    expect((await second.get(`${portal}/unread`)).body).toEqual({ unread: 1 });
    const [latest] = (await ownOf(second, 'both'))?.messages ?? [];
    await second.post(`${portal}/read`, { to: 'both', upTo: latest?.id });
    expect((await second.get(`${portal}/unread`)).body).toEqual({ unread: 0 });
    expect((await staff.other.visitor.get('/api/messages/unread')).body).toEqual({ couples: [] });
  });

  it('can be stopped by the therapist or the owner; reading stays, and nobody is told by whom', async () => {
    await says(first, 'therapist');
    const stops = [
      [therapist, `${at}/allowed`],
      [staff.owner, '/api/practice/messages'],
    ] as const;
    for (const [by, path] of stops) {
      expect((await by.put(path, { on: false })).status).toBe(204);
      expect((await says(first, 'therapist')).body.code).toBe('messages-off');
      expect((await answers(null)).body.code).toBe('messages-off');
      expect(await textsOf(first, 'therapist')).toEqual([canary]);
      expect((await ownOf(first, 'both'))?.closed).toBe('off');
      await by.put(path, { on: true });
    }

    expect((await says(first, 'therapist')).status).toBe(201);
    expect((await therapist.put('/api/practice/messages', { on: false })).status).toBe(403);
    expect((await staff.owner.put(`${at}/allowed`, { on: false })).status).toBe(404);
  });

  it('goes to one while the work rests, to both never, and to nobody once it is over', async () => {
    await step('pause');
    expect((await says(first, 'both')).body.code).toBe('resting');
    expect((await answers(null)).body.code).toBe('resting');
    expect((await says(first, 'therapist')).status).toBe(201);
    expect((await answers(ids.second)).status).toBe(201);

    await step('separate');
    for (const answer of [await says(first, 'therapist'), await answers(ids.first)]) {
      expect(answer.body.code).toBe('over');
    }
    expect(await textsOf(first, 'therapist')).toEqual([canary]);
  });

  it('waits for the agreement, and is used under the one it was written under', async () => {
    await says(first, 'therapist', 'Before');
    const put = { kind: 'no-secrets' };
    const { body } = await therapist.post(`/api/couples/${staff.couple.id}/agreements`, put);
    const { id, hash } = body.documents[0];
    expect((await says(first, 'therapist')).body.code).toBe('agreement-unsigned');
    expect((await ownOf(first, 'therapist'))?.closed).toBe('agreement');
    await first.post(`/api/portal/agreements/${id}/signature`, { typedName: 'Ana', hash });
    await says(first, 'therapist', 'After');

    const [own] = await threadsOf(therapist);
    expect(own?.messages.map(({ text, use }) => [text, use])).toEqual([
      ['Before', 'not-jointly'],
      ['After', 'may-bring-in'],
    ]);
  });

  it('to somebody of another couple is not found', async () => {
    const text = 'words';
    const another = ids.first.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    for (const to of [randomUUID(), another]) {
      expect((await answers(to, text)).status).toBe(404);
    }
  });

  it('is kept apart by the database itself', async () => {
    await says(first, 'therapist');
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
    const inName = (by: string, of: string | null) => `
      insert into message (couple_id, partner_id, by_partner_id, sent_as, sealed_text, sent_at)
      select '${staff.couple.id}', ${of ? `'${of}'` : 'null'}, '${by}', uuidv7(),
        '\\x0000000100', now()`;

    expect(await asPartner(ids.first, 'select from message')).toBe(1);
    expect(await asPartner(ids.second, 'select from message')).toBe(0);
    expect(await asPartner(ids.second, inName(ids.first, ids.first))).toMatch('row-level security');
    expect(await asPartner(ids.second, inName(ids.second, ids.first))).toMatch('row-level');
    expect(await asPartner(ids.first, 'update message set sent_at = now()')).toMatch('permission');
    await api.asOwner('alter policy readers on message using (true)');
    expect(await asPartner(ids.second, 'select from message')).toBe(1);
    await bare.end();
  });
});
