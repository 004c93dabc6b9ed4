import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { SAFETY_KEYS, type SafetyAnswers } from '@closeknit/domain/safety/screening';
import pg from 'pg';
import { aTherapist } from '../testing/given.ts';
import { aStaffedPractice, type Staff } from '../testing/given-record.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

const A_MINUTE = 60_000;
const QUESTIONS = '/api/portal/questions';

const leftOut = Object.fromEntries(SAFETY_KEYS.map((key) => [key, null])) as SafetyAnswers;
const harmless: SafetyAnswers = {
  ...{ fear: 'never', silence: 'never', hurt: 'never', threat: 'never', life: 'no' },
  ...{ pressure: 'never', watched: 'never', own: 'never', together: 'yes', today: 'no' },
};
const alarming: SafetyAnswers = {
  ...{ fear: 'often', silence: 'sometimes', hurt: 'often', threat: 'often', life: 'yes' },
  ...{ pressure: 'talk', watched: 'sometimes', own: 'never', together: 'hardly', today: 'yes' },
};

describe('the questions about safety', () => {
  let api: TestApi;
  let staff: Staff;
  let therapist: Visitor;
  let ana: Visitor;
  let ben: Visitor;
  let anaId: string;
  let at: string;

  beforeAll(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    therapist = staff.therapist.visitor;
    ({ first: ana, second: ben } = staff.couple);
    anaId = staff.couple.couple.partners[0]?.id ?? '';
    at = `/api/couples/${staff.couple.id}/safety`;
  }, A_MINUTE);
  beforeEach(() => therapist.post(`${at}/ask`));
  afterEach(async () => {
    await api.asOwner('delete from safety_step');
    await api.asOwner('delete from safety_screening');
    await api.asOwner('delete from safety_asking');
    await staff.owner.put('/api/practice/safety-lead', { memberId: '' });
  });
  afterAll(() => api.close());

  const answer = (by: Visitor, answers: SafetyAnswers) => by.post(QUESTIONS, { answers });
  const nameLead = (memberId: string) => staff.owner.put('/api/practice/safety-lead', { memberId });
  const statusesOf = async (...readers: Visitor[]) => {
    const statuses = [];
    for (const reader of readers) statuses.push((await reader.get(at)).status);
    return statuses;
  };

  it('are asked of both at once, and tell the therapist what asks for attention, and why', async () => {
    const open = [(await ana.get(QUESTIONS)).body.open, (await ben.get(QUESTIONS)).body.open];
    await answer(ana, { ...harmless, hurt: 'once', fear: 'talk' });
    await answer(ben, harmless);
    const { body } = await therapist.get(at);

    expect(open).toEqual([true, true]);
    expect(body.partners[0].screenings).toMatchObject([
      {
        attention: 'soon',
        reasons: [
          { question: 'hurt', why: 'soon' },
          { question: 'fear', why: 'talk' },
        ],
        leftOut: 0,
        seen: false,
      },
    ]);
    expect(body.partners[1].screenings).toMatchObject([{ attention: null, reasons: [] }]);
  });

  it('are taken away from both at once, and nothing more is taken then', async () => {
    await therapist.post(`${at}/close`);

    expect((await ana.get(QUESTIONS)).body.open).toBe(false);
    expect((await ben.get(QUESTIONS)).body.open).toBe(false);
    expect(await answer(ana, alarming)).toMatchObject({ status: 409, body: { code: 'not-asked' } });
  });

  it('leave a task that says nothing, whatever was answered, until the therapist has looked', async () => {
    const tasks = async () => (await therapist.get('/api/safety')).body;
    const before = await tasks();
    await answer(ana, harmless);
    const afterHarmless = await tasks();
    await answer(ben, alarming);
    const afterAlarming = await tasks();
    await therapist.post(`${at}/seen`);

    const { id: coupleId, couple } = staff.couple;
    const firstNames = couple.partners.map(({ firstName }) => firstName);
    expect(before).toEqual({ couples: [] });
    expect(afterHarmless).toEqual({ couples: [{ coupleId, firstNames }] });
    expect(afterAlarming).toEqual(afterHarmless);
    expect(await tasks()).toEqual({ couples: [] });
  });

  describe('whatever is answered', () => {
    const exact = ({ status, headers, body }: Awaited<ReturnType<Visitor['get']>>) => {
      const { date: _, ...steady } = headers;
      return JSON.stringify([status, steady, body]).replaceAll(/\b[0-9a-f]{16,}\b/g, '');
    };
    const portalOf = async (reader: Visitor) => {
      const pages = ['week', 'questions', 'privacy', 'check-ins', 'sessions', 'record-openings'];
      const read = [];
      for (const page of pages) read.push(exact(await reader.get(`/api/portal/${page}`)));
      return read;
    };
    const trial = async (answers: SafetyAnswers) => {
      const query = jest.spyOn(pg.Client.prototype, 'query');
      const answered = exact(await answer(ana, answers));
      // How often somebody calls is counted now and then for all together, by the clock.
      const statements = query.mock.calls
        .map(([asked]) => (typeof asked === 'string' ? asked : (asked as { text: string }).text))
        .filter((text) => !text.includes('request_count'));
      query.mockRestore();
      const jobs = await api.asOwner('select name, key, state from planned_job order by key');
      const rows = await api.asOwner<{ length: number }>(
        'select length(sealed_answers) from safety_screening order by written_at desc limit 1',
      );
      return {
        answered,
        statements,
        jobs,
        rows,
        ana: await portalOf(ana),
        ben: await portalOf(ben),
      };
    };

    it('answer, statements, jobs, length and everything either partner sees are the same', async () => {
      const beforehand = { ana: await portalOf(ana), ben: await portalOf(ben) };
      await trial(harmless);

      const skipped = await trial(leftOut);
      const calm = await trial(harmless);
      const grave = await trial(alarming);

      expect(skipped.answered).toContain('204');
      expect(skipped.statements.length).toBeGreaterThan(3);
      expect(calm).toEqual(skipped);
      expect(grave).toEqual(skipped);
      expect(skipped).toMatchObject(beforehand);
    });
  });

  it('are read by nobody else: partners, owner, supervisor, colleague, office, another practice', async () => {
    await answer(ana, alarming);
    const foreign = await aTherapist(api);
    const { owner, other, supervisor, assistant } = staff;

    expect(
      await statusesOf(owner, other.visitor, supervisor.visitor, foreign, assistant.visitor),
    ).toEqual([404, 404, 404, 404, 403]);
    expect(await statusesOf(ana, ben, api.visitor())).toEqual([403, 403, 401]);
  });

  it('stay closed behind broken glass', async () => {
    await answer(ana, alarming);
    const reason = 'Their therapist is ill, and Claire has called in distress.';
    const glass = await staff.owner.post(`/api/couples/${staff.couple.id}/break-glass`, { reason });

    expect(glass.status).toBe(201);
    expect(await statusesOf(staff.owner)).toEqual([404]);
    expect((await staff.owner.get('/api/safety')).body).toEqual({ couples: [] });
  });

  it('are read by the safety lead who was named to the author, while they are named', async () => {
    const lead = staff.otherSupervisor;
    await answer(ben, harmless);
    await nameLead(lead.id);
    expect(await statusesOf(lead.visitor)).toEqual([404]);
    const { body: told } = await ana.get(QUESTIONS);
    await answer(ana, alarming);
    const { body } = await lead.visitor.get(at);
    await nameLead(staff.supervisor.id);

    expect(told.leadName).toMatch(/^Colleague/);
    expect(body.partners.map((one: { screenings: unknown[] }) => one.screenings.length)).toEqual([
      1, 0,
    ]);
    expect(await statusesOf(lead.visitor, staff.supervisor.visitor)).toEqual([404, 404]);
  });

  it('cannot be led by the office, or by somebody from elsewhere', async () => {
    expect((await nameLead(staff.assistant.id)).body.code).toBe('not-here');
    expect((await nameLead(randomUUID())).body.code).toBe('not-here');
  });

  it('keep what was done about them in the same compartment', async () => {
    await answer(ana, alarming);
    const path = `${at}/partners/${anaId}/steps/alone`;
    const note = 'Called at eleven, on the number she gave.';

    const ticked = await therapist.put(path, { done: true, note });
    await therapist.put(path, { done: true, note: `${note} She is with her sister.` });
    const attempts = [
      await staff.owner.put(path, { done: false, note: '' }),
      await staff.supervisor.visitor.put(path, { done: false, note: '' }),
      await ana.put(path, { done: false, note: '' }),
    ];
    const { body } = await therapist.get(at);

    expect(ticked.status).toBe(204);
    expect(attempts.map(({ status }) => status)).toEqual([404, 404, 403]);
    expect(body.partners[0].steps).toMatchObject([
      { step: 'alone', done: true, note: `${note} She is with her sister.` },
    ]);
    expect(await api.asOwner('select distinct key_compartment from safety_step')).toEqual([
      { key_compartment: 'safety' },
    ]);
  });

  it('leave the same word in the audit log for reading, asking and acting', async () => {
    await answer(ana, alarming);
    await therapist.get(at);
    await therapist.put(`${at}/partners/${anaId}/steps/joint`, { done: true, note: 'No.' });
    const [acted, read] = await api.asOwner<object>(
      `select action, partner_id, subjects, couple_id from audit_entry where actor_id = $1 order by seq desc limit 2`,
      [staff.therapist.id],
    );

    expect(acted).toEqual(read);
    expect(acted).toMatchObject({ action: 'safety:use', partner_id: null });
  });

  describe('before the bare application role', () => {
    const within = <T>(actor: object, sql: string) =>
      api.app.get(PracticeDb).enter(actor as never, () => api.app.get(PracticeDb).query<T>(sql));
    const count = 'select count(*)::int as count from safety_screening';
    const asking = (more: object) => ({ practiceId: staff.practiceId, userId: '', ...more });

    it('show no row to a partner, a job or a member without the tie, and lose none', async () => {
      await answer(ana, alarming);
      const coupleId = staff.couple.id;
      const actors = [
        asking({ kind: 'partner', id: anaId, coupleId }),
        asking({ kind: 'system' }),
        asking({ kind: 'visitor' }),
        asking({ kind: 'member', id: staff.supervisor.id, role: 'supervisor' }),
        asking({ kind: 'member', id: staff.other.id, role: 'owner' }),
        asking({ kind: 'member', id: staff.therapist.id, role: 'assistant' }),
      ];

      for (const actor of actors) expect(await within(actor, count)).toEqual([{ count: 0 }]);
      const own = asking({ kind: 'member', id: staff.therapist.id, role: 'therapist' });
      expect(await within(own, count)).toEqual([{ count: 1 }]);
      await expect(within(own, 'delete from safety_screening')).rejects.toThrow('denied');
      const rewriting = `update safety_screening set sealed_answers = '\\x00000001'`;
      await expect(within(own, rewriting)).rejects.toThrow('denied');
    });

    it('take nothing in the name of the other, unasked, or with a lead nobody named', async () => {
      await answer(ana, harmless);
      const [row] = await api.asOwner<{ sealed: string }>(
        `select encode(sealed_answers, 'hex') as sealed from safety_screening`,
      );
      const coupleId = staff.couple.id;
      const insert = (partner: string, lead: string) =>
        within(
          asking({ kind: 'partner', id: anaId, coupleId }),
          `insert into safety_screening
             (couple_id, partner_id, version, sealed_answers, written_at, lead_id)
           values ('${coupleId}', '${partner}', 1, '\\x${row?.sealed}', now(), ${lead})`,
        );
      const benId = staff.couple.couple.partners[1]?.id ?? '';

      await expect(insert(benId, 'null')).rejects.toThrow('row-level security');
      await expect(insert(anaId, `'${staff.other.id}'`)).rejects.toThrow('row-level security');
      await expect(insert(anaId, 'null')).resolves.toEqual([]);
      await therapist.post(`${at}/close`);
      await expect(insert(anaId, 'null')).rejects.toThrow('row-level security');
    });
  });
});
