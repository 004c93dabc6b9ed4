import type { Actor } from '@closeknit/domain/access/actor';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { aColleague } from '../../testing/given-colleague.ts';
import { aJoinedCouple, aTherapist } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

type Owner = Awaited<ReturnType<typeof aTherapist>>;

describe('outcomes of a practice', () => {
  let api: TestApi;
  let owner: Owner;
  let ownerId: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    owner = await aTherapist(api);
    ownerId = (await owner.get('/api/me')).body.id;
  });
  afterEach(() => api.close());

  const outcomes = async (by: Visitor = owner, query = '') =>
    (await by.get(`/api/outcomes${query}`)).body;

  /** So many couples whose work ended on a day, the first partner of each with two scores on CSI-4. */
  const finished = async (
    count: number,
    facts: { first: number; last: number; endedOn?: string; ending?: string; therapist?: string },
  ) => {
    const { first, last, endedOn = '2026-08-20', ending = 'agreed', therapist = ownerId } = facts;
    await api.asOwner(
      `with couples as (
         insert into couple (practice_id, therapist_id, since, state)
         select $1, $2, $3::date - 200, 'closed' from generate_series(1, $4) returning id, since),
       partners as (
         insert into partner (practice_id, couple_id, place, first_name, joined_at)
         select $1, id, place, 'Ada', since from couples
         cross join unnest(array['first', 'second']) as place returning id, couple_id, place),
       steps as (
         insert into couple_step (practice_id, couple_id, step, taken_by, taken_at, ending)
         select $1, id, 'close', $2, $3::date, $5 from couples)
       insert into measurement (practice_id, couple_id, partner_id, instrument_key,
         instrument_version, day, total, origin, recorded_by, filled_at)
       select $1, couple_id, id, 'csi-4', 1, $3::date - 100 + nth::integer * 10, total, 'import', $2, now()
       from partners cross join unnest(array[$6, $7]::integer[]) with ordinality as score (total, nth)
       where place = 'first'`,
      [owner.practiceId, therapist, endedOn, count, ending, first, last],
    );
    // The first episode began with its couple, by the database's own doing.
    await api.asOwner(
      `update episode set ended_at = $1::date, ended_by = 'closing'
       where ended_at is null and couple_id in (select id from couple where state = 'closed')`,
      [endedOn],
    );
  };
  const none = { recovered: null, improved: null, unchanged: null, deteriorated: null };

  it('are told once the quarter is over, in fives, by what became of each', async () => {
    await finished(8, { first: 8, last: 15 });
    await finished(12, { first: 5, last: 10 });
    await finished(6, { first: 10, last: 11 });
    await finished(7, { first: 16, last: 9, endedOn: '2026-09-30' });
    await finished(9, { first: 8, last: 15, endedOn: '2026-10-02' });

    const told = await outcomes();

    expect(told).toMatchObject({
      ...{ until: '2026-09-30', instrument: 'csi-4/1' },
      all: {
        ...{ couples: 35, courses: 35, recovered: 10, improved: 10, unchanged: 5 },
        deteriorated: 5,
      },
      quarters: [{ key: '2026-Q3', figures: { couples: 35 } }],
      therapists: [{ key: ownerId, figures: { couples: 35, recovered: 10 } }],
    });
  });

  it('say how many broke off, of those whose ending is known', async () => {
    await finished(14, { first: 8, last: 9, ending: 'broken-off' });
    await finished(11, { first: 8, last: 9 });

    expect((await outcomes()).all).toMatchObject({ endings: 25, brokenOff: 15 });
  });

  it('are nothing of four couples, whoever treated them', async () => {
    await finished(4, { first: 8, last: 15 });

    const { all, therapists, quarters } = await outcomes();

    expect([all, therapists[0].figures, quarters[0].figures]).toEqual(
      [1, 2, 3].map(() => ({
        ...none,
        couples: null,
        courses: null,
        endings: null,
        brokenOff: null,
      })),
    );
  });

  it('leave no therapist of a few couples to be found by subtracting', async () => {
    const other = await aColleague(api, owner, 'therapist');
    const otherId = (await other.visitor.get('/api/me')).body.id;
    await finished(20, { first: 8, last: 15 });
    await finished(2, { first: 16, last: 9, therapist: otherId });

    const { all, therapists } = await outcomes();

    expect(all).toMatchObject({ couples: 20, recovered: null, deteriorated: null });
    for (const { figures } of therapists) expect(figures).toMatchObject({ couples: null, ...none });
  });

  it('count a couple for each programme it was given', async () => {
    await finished(10, { first: 8, last: 15 });
    await api.asOwner(
      `insert into course (practice_id, couple_id, programme_key, programme_version, title,
         given_by, begun_at, stopped_at)
       select practice_id, couple_id, programme, 1, programme, $1, began_at + interval '1 day', ended_at
       from episode cross join unnest(array['six-weeks', 'no-time']) as programme`,
      [ownerId],
    );

    const { programmes } = await outcomes();

    expect(programmes).toMatchObject([
      { key: 'no-time', figures: { couples: 10 } },
      { key: 'six-weeks', figures: { couples: 10 } },
    ]);
  });

  it('are empty, and no error, before any work has ended', async () => {
    expect(await outcomes()).toMatchObject({
      ...{ instruments: [], instrument: null, therapists: [], programmes: [], quarters: [] },
    });
    expect((await owner.get('/api/outcomes?instrument=phq-9/1')).status).toBe(404);
  });

  it('are the owner’s alone to read, also past the application', async () => {
    const couple = await aJoinedCouple(api, owner);
    const other = (await aColleague(api, owner, 'therapist')).visitor;
    await finished(6, { first: 8, last: 15 });

    for (const visitor of [other, couple.first])
      expect((await visitor.get('/api/outcomes')).status).toBe(403);
    const { practiceId } = owner;
    const partner = couple.couple.partners[0]?.id ?? '';
    const member = { kind: 'member', practiceId, id: ownerId } as const;
    const rowsTo = (actor: Actor) =>
      api.app.get(PracticeDb).enter(actor, async () => {
        return (await api.app.get(PracticeDb).query('select from finished_work()')).length;
      });
    expect(await rowsTo({ ...member, role: 'owner' } as Actor)).toBe(6);
    expect(await rowsTo({ ...member, role: 'therapist' } as Actor)).toBe(0);
    expect(await rowsTo({ kind: 'system', practiceId })).toBe(0);
    expect(
      await rowsTo({ kind: 'partner', practiceId, coupleId: couple.id, id: partner } as Actor),
    ).toBe(0);
  });

  it('know how the work ended from whoever closes it, and from nothing else', async () => {
    const couple = await aJoinedCouple(api, owner);
    const steps = `/api/couples/${couple.id}/steps`;
    const wrong = await owner.post(steps, { step: 'pause', ending: 'agreed' });
    expect(wrong.body.errors).toMatchObject([{ pointer: '#/ending', code: 'not-fitting' }]);

    const { body } = await owner.post(steps, { step: 'close', ending: 'broken-off' });

    expect(body.taken[0]).toMatchObject({ step: 'close', ending: 'broken-off' });
    for (const path of ['/api/portal', '/api/me'])
      expect(JSON.stringify((await couple.first.get(path)).body)).not.toContain('broken-off');
  });
});
