import { aCheckIn } from '@closeknit/fixtures/builders';
import { jest } from '@jest/globals';
import { aTherapist, aJoinedCouple, type JoinedCouple } from '../../testing/given.ts';
import { aStaffedPractice } from '../../testing/given-record.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

const A_MINUTE = 60_000;

describe('findings', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let first: string;
  let second: string;
  let at: string;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    [first = '', second = ''] = couple.couple.partners.map(({ id }) => id);
    at = `/api/couples/${couple.id}`;
  });
  afterEach(() => api.close());

  const scored = async (
    partnerId: string,
    instrumentKey: string,
    ...scores: [string, number][]
  ) => {
    for (const [day, total] of scores) {
      const which = { partnerId, instrumentKey, instrumentVersion: 1 };
      const score = { ...which, day, total, answers: null };
      const { status } = await therapist.post(`${at}/measurements`, score);
      expect(status).toBe(204);
    }
  };
  const findings = async () => (await therapist.get(`${at}/findings`)).body;
  const lineOf = async (key: string) =>
    (await findings()).lines.find((line: { key: string }) => line.key === key);
  const flags = async () => (await therapist.get('/api/findings')).body.couples[0].flags;
  const mark = (more: object) =>
    therapist.post(`${at}/findings/marks`, {
      ...{ key: 'phq-9', version: 1, partnerId: first, kind: 'deteriorating' },
      ...{ since: '2026-11-20', ...more },
    });

  it('tell both partners’ lines with baseline, band, cut-off, and why', async () => {
    await scored(first, 'phq-9', ['2026-11-20', 15], ['2026-11-01', 9]);
    await scored(second, 'phq-9', ['2026-11-02', 15], ['2026-11-21', 9]);

    const line = await lineOf('phq-9');

    expect(line).toMatchObject({
      ...{ better: 'lower', cutOff: { value: 10, verified: true } },
      threshold: { points: 6, basis: 'reliable-change', verified: true },
      between: [
        { kind: 'divergence', since: '2026-11-21', inputs: { firstChange: -6, secondChange: 6 } },
      ],
    });
    const [one, other] = line.partners;
    expect(one).toMatchObject({
      ...{ baseline: { day: '2026-11-01', score: 9 }, band: { min: 3, max: 15 }, every: null },
      results: [{ day: '2026-11-01' }, { day: '2026-11-20' }],
    });
    expect(one.findings).toEqual([
      {
        ...{ kind: 'deteriorating', firmness: 'firm', rule: 1, since: '2026-11-20' },
        inputs: { baseline: 9, last: 15, change: -6, sessions: 0, days: 24, points: 6 },
        ...{ mark: null, isQuiet: false },
      },
    ]);
    expect(other.findings).toMatchObject([{ kind: 'recovered' }]);
  });

  it('rest for the weekly check-in on a convention of our own', async () => {
    const high = { talk: 9, affection: 9, partnership: 9, openness: 9, togetherness: 9 };
    await couple.first.post(
      '/api/portal/check-ins',
      aCheckIn({ week: '2026-11-16', scores: high }),
    );
    await couple.first.post('/api/portal/check-ins', aCheckIn());

    const line = await lineOf('closeness');

    expect(line).toMatchObject({
      cutOff: null,
      threshold: { points: 7, basis: 'own-convention', verified: false },
    });
    // The first was told late, and counts on the last day of its week.
    expect(line.partners[0].results).toEqual([
      { day: '2026-11-22', score: 45 },
      { day: '2026-11-25', score: 25 },
    ]);
    expect(line.partners[0].findings).toMatchObject([{ kind: 'deteriorating' }]);
    expect(line.partners[1]).toMatchObject({ results: [], baseline: null, findings: [] });
  });

  it('hear silence where somebody was asked for long enough, and not while the work rests', async () => {
    const kinds = async () =>
      (await lineOf('closeness')).partners[0].findings.map(({ kind }: { kind: string }) => kind);
    await couple.first.post('/api/portal/check-ins', aCheckIn());

    api.clock.moveTo('2026-12-09T12:00:00Z');
    expect(await kinds()).toEqual([]);
    api.clock.moveTo('2026-12-10T12:00:00Z');
    expect(await kinds()).toEqual(['stale']);
    await therapist.post(`${at}/steps`, { step: 'pause', reason: '' });
    expect(await kinds()).toEqual([]);
    await therapist.post(`${at}/steps`, { step: 'resume' });
    expect(await kinds()).toEqual([]);
    api.clock.moveTo('2026-12-25T12:00:00Z');
    expect(await kinds()).toEqual(['stale']);
  });

  it('stand over the caseload until they are seen or put off, and again with a new run', async () => {
    await scored(first, 'phq-9', ['2026-11-01', 9], ['2026-11-20', 15]);
    const told = async () =>
      (await flags()).map((flag: { kind: string; since: string }) => `${flag.kind} ${flag.since}`);
    expect(await flags()).toMatchObject([
      { kind: 'deteriorating', partnerId: first, line: { name: 'PHQ-9' }, inputs: { change: -6 } },
    ]);

    expect((await mark({ act: 'note', text: 'spoken about' })).status).toBe(204);
    expect(await told()).toEqual(['deteriorating 2026-11-20']);
    await mark({ act: 'snooze', until: '2026-11-27' });
    expect(await told()).toEqual([]);
    api.clock.moveTo('2026-11-27T12:00:00Z');
    expect(await told()).toEqual(['deteriorating 2026-11-20']);
    await mark({ act: 'acknowledge' });
    expect(await told()).toEqual([]);
    const [own] = (await lineOf('phq-9')).partners;
    expect(own.findings[0]).toMatchObject({
      ...{ isQuiet: true, mark: { note: 'spoken about', snoozedUntil: '2026-11-27' } },
    });
    await mark({ act: 'reopen' });
    expect(await told()).toEqual(['deteriorating 2026-11-20']);
    await mark({ act: 'acknowledge' });

    api.clock.moveTo('2026-11-30T12:00:00Z');
    await scored(first, 'phq-9', ['2026-11-28', 9], ['2026-11-30', 16]);
    expect(await told()).toEqual(['deteriorating 2026-11-30']);
    // The run that was noted is over: the note stays.
    expect((await therapist.get(`${at}/findings`)).body.earlier).toMatchObject([
      {
        ...{ kind: 'deteriorating', since: '2026-11-20', note: 'spoken about' },
        ...{
          line: { key: 'phq-9', name: 'PHQ-9' },
          firstName: couple.couple.partners[0]?.firstName,
        },
      },
    ]);
  });

  it('keep of a note no word in clear', async () => {
    await scored(first, 'phq-9', ['2026-11-01', 9], ['2026-11-20', 15]);
    await mark({ act: 'note', text: 'canary in a note' });

    const [row] = await api.asOwner<{ row: string }>(
      'select whole::text as row from finding_mark whole',
    );

    expect(row?.row).not.toContain(Buffer.from('canary').toString('hex'));
  });

  it.each([
    [{ act: 'acknowledge', since: '2026-11-19' }, 404, 'not-found'],
    [{ act: 'acknowledge', kind: 'improved' }, 404, 'not-found'],
    [{ act: 'acknowledge', partnerId: null }, 404, 'not-found'],
    [{ act: 'snooze', until: '2026-11-25' }, 422, 'due-in-past'],
    [{ act: 'forget' }, 422, 'invalid-input'],
  ])('are not marked as %j', async (more, status, code) => {
    await scored(first, 'phq-9', ['2026-11-01', 9], ['2026-11-20', 15]);

    expect(await mark(more)).toMatchObject({ status, body: { code } });
  });

  it('are never in what a partner is told', async () => {
    await scored(first, 'phq-9', ['2026-11-01', 9], ['2026-11-20', 15]);
    await mark({ act: 'note', text: 'canary' });
    const pages = ['week', 'questionnaires', 'questionnaires/results', 'check-ins', 'sessions'];

    for (const by of [couple.first, couple.second]) {
      expect((await by.get(`${at}/findings`)).status).toBe(403);
      expect((await by.get('/api/findings')).status).toBe(403);
      for (const page of pages) {
        const { bytes } = await by.get(`/api/portal/${page}`);
        expect(bytes.toString()).not.toMatch(/deteriorating|baseline|band|cutOff|canary/);
      }
    }
  });

  it('over all couples are read in two queries', async () => {
    for (let more = 0; more < 2; more++) await aJoinedCouple(api, therapist);
    await scored(first, 'phq-9', ['2026-11-01', 9], ['2026-11-20', 15]);
    const asked = jest.spyOn(PracticeDb.prototype, 'query');

    const { body } = await therapist.get('/api/findings');

    const data = asked.mock.calls.filter(([sql]) =>
      /from (couple|partner|measurement|check_in|finding_mark)/.test(sql),
    );
    asked.mockRestore();
    expect(body.couples).toHaveLength(3);
    expect(data).toHaveLength(2);
  });

  it(
    'are for those in care, and what broken glass opens is not in the overview',
    async () => {
      const { owner, other, supervisor, assistant, couple: theirs } = await aStaffedPractice(api);
      const overview = async (by: Visitor) => (await by.get('/api/findings')).body.couples;
      const path = `/api/couples/${theirs.id}/findings`;

      expect(await overview(supervisor.visitor)).toHaveLength(1);
      expect([await overview(owner), await overview(other.visitor)]).toEqual([[], []]);
      expect((await assistant.visitor.get('/api/findings')).status).toBe(403);
      expect((await owner.get(path)).status).toBe(404);

      const reason = 'Covering for a colleague who is ill this week.';
      await owner.post(`/api/couples/${theirs.id}/break-glass`, { reason });
      expect((await owner.get(path)).status).toBe(200);
      expect(await overview(owner)).toEqual([]);
    },
    A_MINUTE,
  );
});
