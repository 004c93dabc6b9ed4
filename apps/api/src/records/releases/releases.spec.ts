import { aCheckIn } from '@closeknit/fixtures/builders';
import pg from 'pg';
import { aStaffedPractice, CANARIES, type Staff } from '../../testing/given-record.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const A_MINUTE = 60_000;
const NOON = '2026-11-24T12:00:00Z';
const wish = {
  parts: ['sessions', 'check-ins', 'exercises', 'agreements', 'notes'],
  recipient: 'Dr. Lindqvist, Harbour Clinic',
  purpose: 'Going on with the treatment there',
  lastDay: '2026-12-31',
};

describe('a release of the joint record', () => {
  let api: TestApi;
  let staff: Staff;
  let therapist: Visitor;
  let ana: Visitor;
  let ben: Visitor;
  let at: string;
  let id: string;
  let told = 0;

  beforeAll(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    therapist = staff.therapist.visitor;
    ({ first: ana, second: ben } = staff.couple);
    at = `/api/couples/${staff.couple.id}`;
    const { body } = await therapist.post(`${at}/notes`, {
      text: 'They made up.',
      appointmentId: null,
    });
    await therapist.post(`${at}/notes/${body.id}/signature`, { revision: 1 });
    await therapist.post(`${at}/notes`, { text: 'a canary in a draft', appointmentId: null });
    await therapist.post(`${at}/private-notes`, { text: 'a canary of one’s own' });
  }, A_MINUTE);
  beforeEach(async () => {
    // Each a little later than the one before, so that the latest is the one in hand.
    api.clock.moveTo(new Date(Date.parse(NOON) + ++told * 60_000).toISOString());
    ({ id } = (await therapist.post(`${at}/releases`, wish)).body.releases[0]);
  });
  afterAll(() => api.close());

  const own = async (by: Visitor) => {
    const { body } = await by.get('/api/portal/releases');
    return body.releases.find((each: { id: string }) => each.id === id);
  };
  const seen = async () => {
    const { body } = await therapist.get(`${at}/releases`);
    return body.releases.find((each: { id: string }) => each.id === id);
  };
  const sign = (by: Visitor, typedName = 'Ana Duarte') =>
    by.post(`/api/portal/releases/${id}/signature`, { typedName });
  const say = (by: Visitor, what: 'decline' | 'revoke') =>
    by.post(`/api/portal/releases/${id}/${what}`);
  const decide = (act: 'grant' | 'end', by = therapist) =>
    by.post(`${at}/releases/${id}/decision`, { act });
  const disclose = (by = therapist, format = 'json') =>
    by.post(`${at}/releases/${id}/disclosures/${format}`);
  const release = async () => {
    await sign(ana);
    await sign(ben, 'Ben Duarte');
    return decide('grant');
  };

  it('needs both signatures and the therapist, and is written down with them', async () => {
    const codes = [(await decide('grant')).body.code, (await disclose()).body.code];
    await sign(ana);
    codes.push((await decide('grant')).body.code);
    await sign(ben, 'Ben Duarte');
    expect((await seen()).standing).toBe('to-decide');
    codes.push((await disclose()).body.code);
    await decide('grant');

    const { body, status } = await disclose();

    expect(codes).toEqual([
      ...['release-unsigned', 'not-released', 'release-unsigned', 'not-released'],
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      recipient: wish.recipient,
      signatures: [{ typedName: 'Ana Duarte' }, { typedName: 'Ben Duarte' }],
      notes: [{ text: 'They made up.' }],
    });
    const entry = [{ format: 'json', madeBy: expect.any(String) }];
    expect((await seen()).disclosures).toMatchObject(entry);
    for (const partner of [ana, ben]) expect((await own(partner)).disclosures).toMatchObject(entry);
    const paper = await disclose(therapist, 'paper');
    expect([paper.type, paper.bytes.subarray(0, 5).toString()]).toEqual([
      'application/pdf',
      '%PDF-',
    ]);
    expect((await seen()).disclosures).toHaveLength(2);
  });

  it('holds what both may read and the signed notes, and nothing that only one may', async () => {
    await ana.post(
      '/api/portal/check-ins',
      aCheckIn({ good: { text: CANARIES.note, visibility: 'therapist' } }),
    );
    await release();

    const text = JSON.stringify((await disclose()).body);

    for (const canary of Object.values(CANARIES)) expect(text).not.toContain(canary);
    expect(text).not.toContain('a canary in a draft');
    expect(text).not.toContain('a canary of one’s own');
    expect(text).toContain('They made up.');
  });

  it('holds no more than was asked for', async () => {
    const little = { ...wish, parts: ['sessions'] };
    ({ id } = (await therapist.post(`${at}/releases`, little)).body.releases[0]);
    await release();

    const { body } = await disclose();

    expect(body).toMatchObject({ checkIns: null, exercises: null, agreements: null, notes: null });
    expect(body.sessions).toEqual([]);
  });

  it('holds scores of questionnaires where they were signed for, and never a single answer', async () => {
    const which = { instrumentKey: 'gad-2', instrumentVersion: 1, total: null, day: '2026-11-20' };
    const partnerId = staff.couple.couple.partners[0]?.id;
    const answers = { nervous: 2, control: 1 };
    await therapist.post(`${at}/measurements`, { ...which, partnerId, answers });
    const disclosed = async (part: string) => {
      const wished = { ...wish, parts: [part] };
      ({ id } = (await therapist.post(`${at}/releases`, wished)).body.releases[0]);
      await release();
      return (await disclose()).body;
    };

    expect(await disclosed('check-ins')).toMatchObject({ questionnaires: null });
    const { questionnaires, checkIns } = await disclosed('questionnaires');
    expect(checkIns).toBeNull();
    expect(questionnaires).toEqual([
      { name: expect.any(String), questionnaire: 'GAD-2', day: '2026-11-20', total: 3 },
    ]);
    expect((await disclose(therapist, 'paper')).status).toBe(200);
  });

  it('tells neither what the other has said', async () => {
    await sign(ana);
    const before = await own(ana);

    await say(ben, 'decline');
    expect(await own(ana)).toEqual(before);
    expect((await seen()).standing).toBe('not-released');
    await decide('end');
    const declined = await own(ana);
    ({ id } = (await therapist.post(`${at}/releases`, wish)).body.releases[0]);
    await sign(ana);
    await sign(ben);
    await decide('end');
    const ended = await own(ana);

    expect(declined).toMatchObject({ standing: 'not-released', answer: 'signed' });
    const { id: _, askedAt: __, answeredAt: ___, ...rest } = ended;
    expect(declined).toMatchObject(rest);
    expect(Object.keys(declined)).toEqual(Object.keys(ended));
  });

  it('is taken back by either at any time, for what has not left yet', async () => {
    await release();
    await disclose();

    expect((await say(ben, 'revoke')).status).toBe(204);

    expect((await disclose()).body.code).toBe('not-released');
    expect((await own(ana)).standing).toBe('not-released');
    expect((await seen()).disclosures).toHaveLength(1);
    expect((await sign(ben)).body.code).toBe('release-answered');
  });

  it('runs out with its last day', async () => {
    await release();
    api.clock.moveTo('2027-01-02T12:00:00Z');

    expect((await disclose()).body.code).toBe('not-released');
    const late = await therapist.post(`${at}/releases`, wish);
    expect(late.body.errors).toMatchObject([{ pointer: '#/lastDay', code: 'past' }]);
  });

  it('is asked, decided and made by the couple’s therapist alone', async () => {
    await release();
    const others = [staff.owner, staff.other.visitor, staff.supervisor.visitor, ana];
    const statuses = [];
    for (const by of others) {
      const tried = [await by.get(`${at}/releases`), await by.post(`${at}/releases`, wish)];
      tried.push(await decide('end', by), await disclose(by));
      statuses.push(tried.map(({ status }) => status));
    }

    expect(statuses).toEqual([
      [404, 404, 404, 404],
      [404, 404, 404, 404],
      [200, 403, 403, 403],
      [403, 403, 403, 403],
    ]);
    expect((await therapist.get('/api/portal/releases')).status).toBe(403);
  });

  it('cannot be signed for the other, granted without both, or rewritten, past all code of ours', async () => {
    await sign(ana);
    const [first, second] = staff.couple.couple.partners;
    const bare = new pg.Client({ connectionString: api.database.appUrl });
    await bare.connect();
    const as = async (who: Record<string, string>, sql: string) => {
      await bare.query('begin');
      try {
        const settings = { practice: staff.practiceId, ...who };
        for (const [name, value] of Object.entries(settings)) {
          await bare.query('select set_config($1, $2, true)', [`app.${name}`, value]);
        }
        return (await bare.query(sql)).rowCount;
      } finally {
        await bare.query('rollback');
      }
    };
    const asAna = { actor_kind: 'partner', actor: first?.id ?? '', couple: staff.couple.id };
    const asTherapist = { actor_kind: 'member', actor: staff.therapist.id, role: 'therapist' };
    const signing = `insert into release_answer
        (couple_id, release_id, partner_id, answer, typed_name, answered_at)
      values ('${staff.couple.id}', '${id}', '${second?.id}', 'signed', 'Ben', now())`;
    const granting = `update release_request set decision = 'granted' where id = '${id}'`;
    const disclosing = `insert into disclosure (couple_id, release_id, format, made_by, made_at,
        first_signature_id, second_signature_id)
      select couple_id, release_id, 'json', '${staff.therapist.id}', now(), id, uuidv7()
      from release_answer where release_id = '${id}'`;
    try {
      await expect(as(asAna, signing)).rejects.toThrow('row-level security');
      await expect(as(asTherapist, signing)).rejects.toThrow('row-level security');
      await expect(as(asTherapist, granting)).rejects.toThrow('row-level security');
      await expect(as(asTherapist, disclosing)).rejects.toThrow('row-level security');
      expect(await as(asAna, granting)).toBe(0);
      expect(
        await as(asAna, 'select from release_answer where answer is not null'),
      ).toBeGreaterThan(0);
      const others = `select from release_answer where partner_id = '${second?.id}'`;
      expect(await as(asAna, others)).toBe(0);
      for (const sql of [
        `update release_request set parts = '{notes}'`,
        `update release_answer set typed_name = 'X'`,
        'delete from release_answer',
        'delete from disclosure',
        `update disclosure set format = 'json'`,
      ]) {
        await expect(as(asTherapist, sql)).rejects.toThrow('permission denied');
      }
    } finally {
      await bare.end();
    }
    await expect(api.asOwner('delete from disclosure')).rejects.toThrow('does not change');
  });
});
