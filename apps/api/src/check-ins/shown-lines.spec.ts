import { aCheckIn } from '@closeknit/fixtures/builders';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const LINE = '/api/portal/check-ins/line';

describe('one’s own line before the other partner', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
  });
  afterEach(() => api.close());

  const tell = (by = couple.first) => by.post('/api/portal/check-ins', aCheckIn());
  const show = (shown: boolean, by = couple.first) => by.put(LINE, { shown });
  const page = async (by: Visitor) => (await by.get('/api/portal/check-ins')).body;
  const seenBySecond = async () =>
    (await page(couple.second)).weeks.map(({ theirs }: { theirs: number | null }) => theirs);
  const step = (to: string) => therapist.post(`/api/couples/${couple.id}/steps`, { step: to });
  const everything = async (by: Visitor) => {
    const ways = ['check-ins', 'check-ins/words', 'week', 'own-data', 'privacy'];
    const pages = await Promise.all(ways.map((way) => by.get(`/api/portal/${way}`)));
    return pages.map(({ body: { madeAt: _now, ...body } }) => body);
  };

  it('is seen by nobody else until its owner shows it', async () => {
    const before = await everything(couple.second);

    await tell();

    expect(await everything(couple.second)).toEqual(before);
  });

  it('is shown as weeks and totals, and nothing else of a check-in', async () => {
    await tell();
    const before = await page(couple.second);

    expect((await show(true)).status).toBe(204);

    const after = await page(couple.second);
    expect(after.weeks.at(-1).theirs).toBe((await page(couple.first)).weeks.at(-1).total);
    const weeks = after.weeks.map((week: object) => ({ ...week, theirs: null }));
    expect({ ...after, weeks }).toEqual(before);
  });

  it('shows nothing back: consent is each one’s own', async () => {
    await Promise.all([tell(), tell(couple.second)]);
    await show(true);

    expect((await page(couple.first)).weeks.at(-1).theirs).toBeNull();
    expect((await page(couple.second)).lineShownSince).toBeNull();
  });

  it('leaves no trace before there is a check-in to see, given or refused', async () => {
    const before = await everything(couple.second);

    await show(true);

    expect(await everything(couple.second)).toEqual(before);
  });

  it('is taken back at any time, and then as if it had never been', async () => {
    await tell();
    const before = await everything(couple.second);
    await show(true);

    expect((await show(false)).status).toBe(204);

    expect(await everything(couple.second)).toEqual(before);
    expect((await page(couple.first)).lineShownSince).toBeNull();
  });

  it('is shown once however often it is asked, with its first day', async () => {
    await show(true);
    const first = (await page(couple.first)).lineShownSince;
    api.clock.moveTo('2026-11-26T12:00:00Z');

    await Promise.all([show(true), show(true)]);

    expect((await page(couple.first)).lineShownSince).toBe(first);
  });

  it('rests while the work rests, and can be taken back then, but not shown', async () => {
    await tell();
    await show(true);
    await step('pause');
    expect(new Set(await seenBySecond())).toEqual(new Set([null]));
    expect(await show(true, couple.second)).toMatchObject({ status: 409 });
    expect((await show(false)).status).toBe(204);

    await step('resume');

    expect(new Set(await seenBySecond())).toEqual(new Set([null]));
  });

  it('ends when they separate, in the same request, and does not come back', async () => {
    await tell();
    await show(true);

    expect((await step('separate')).status).toBe(200);

    expect(new Set(await seenBySecond())).toEqual(new Set([null]));
    expect((await page(couple.first)).lineShownSince).toBeNull();
    expect(await show(true)).toMatchObject({ status: 409 });
    const open = await api.asOwner('select id from line_consent where ended_at is null');
    expect(open).toEqual([]);
  });

  it('is no member’s to show or to know of', async () => {
    await show(true);

    expect((await therapist.put(LINE, { shown: true })).status).toBe(403);
    expect(await asPerson(therapist)).toEqual([]);
  });

  it('has its consent kept from the other by the database itself', async () => {
    await show(true);

    expect(await asPerson(couple.second)).toEqual([]);
    expect(await asPerson(couple.first)).toHaveLength(1);
  });

  async function asPerson(person: Visitor): Promise<unknown[]> {
    const { body } = await person.get('/api/me');
    const facts = { practiceId: body.practice.id, id: body.id, userId: body.id };
    const actor =
      body.kind === 'partner'
        ? ({ ...facts, kind: 'partner', coupleId: couple.id } as const)
        : ({ ...facts, kind: 'member', role: 'owner' } as const);
    const db = api.app.get(PracticeDb);
    return db.enter(actor, () => db.query('select id from line_consent'));
  }
});
