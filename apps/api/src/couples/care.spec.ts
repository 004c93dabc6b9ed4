import pg from 'pg';
import { aTherapist } from '../testing/given.ts';
import { aStaffedPractice, CANARIES, type Staff } from '../testing/given-record.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const CLINICAL = ['assignment', 'assignment_part', 'answer', 'check_in', 'check_in_note'];
const CONTACT = ['couple', 'partner', 'partner_contact', 'appointment'];
const ROLES = ['owner', 'therapist', 'supervisor', 'assistant'] as const;

// A whole staff signs in, and each password is hashed as slowly as it should be.
const A_MINUTE = 60_000;

describe('the record of a couple', () => {
  let api: TestApi;
  let staff: Staff;
  let bare: pg.Client;
  let ids: Record<string, string>;

  beforeAll(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    const startsAt = '2026-12-01T15:00:00Z';
    const session = { coupleId: staff.couple.id, startsAt, minutes: 50, place: '' };
    const blocks = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' }));
    await staff.therapist.visitor.put('/api/hours', { zone: 'Europe/Paris', blocks });
    expect((await staff.assistant.visitor.post('/api/appointments', session)).status).toBe(201);
    bare = new pg.Client({ connectionString: api.database.appUrl });
    await bare.connect();
    const { body: me } = await staff.owner.get('/api/me');
    const { therapist, other, supervisor, otherSupervisor, assistant } = staff;
    const colleagues = { therapist, other, supervisor, otherSupervisor, assistant };
    ids = { owner: me.id };
    for (const [who, { id }] of Object.entries(colleagues)) ids[who] = id;
  }, A_MINUTE);
  afterAll(async () => {
    await bare.end();
    await api.close();
  });

  async function rowsFor(who: string, role: string, sql: string): Promise<number> {
    const settings = { practice: staff.practiceId, actor_kind: 'member', actor: ids[who], role };
    await bare.query('begin');
    try {
      for (const [name, value] of Object.entries(settings)) {
        await bare.query('select set_config($1, $2, true)', [`app.${name}`, value]);
      }
      return (await bare.query(sql)).rowCount ?? 0;
    } finally {
      await bare.query('rollback');
    }
  }

  /** A table that nobody may change at all refuses before it looks at any row. */
  const nothingWhereDenied = (refusal: Error): number => {
    if (refusal.message.startsWith('permission denied for table')) return 0;
    throw refusal;
  };

  const sees = async (who: string, role: string, tables: readonly string[]) => {
    const seen = [];
    for (const table of tables) seen.push(await rowsFor(who, role, `select from ${table}`));
    return seen.map((count) => count > 0);
  };
  const all = (tables: readonly string[], answer: boolean) => tables.map(() => answer);

  it.each([
    ['therapist', 'therapist', true, true],
    ['owner', 'owner', true, false],
    ['assistant', 'assistant', true, false],
    ['supervisor', 'supervisor', true, true],
    ['other', 'therapist', false, false],
    ['otherSupervisor', 'supervisor', false, false],
    // Who was one and is another keeps nothing of it, and no role opens it to nobody.
    ['therapist', 'assistant', true, false],
    ['supervisor', 'therapist', false, false],
    ['therapist', '', false, false],
    ['other', 'janitor', false, false],
  ])('is, to the %s acting as %s: couple %s, clinical %s', async (who, role, couple, clinical) => {
    expect(await sees(who, role, CONTACT)).toEqual(all(CONTACT, couple));
    expect(await sees(who, role, CLINICAL)).toEqual(all(CLINICAL, clinical));
  });

  it('is changed by nobody but its therapist, whatever the role and the statement', async () => {
    const statements = CLINICAL.flatMap((table) => [
      `update ${table} set couple_id = couple_id`,
      `delete from ${table}`,
    ]);
    const attempts = ['owner', 'other', 'supervisor', 'assistant'].flatMap((who) =>
      ROLES.flatMap((role) => statements.map((statement) => ({ who, role, statement }))),
    );

    const changed = [];
    for (const attempt of attempts) {
      const { who, role, statement } = attempt;
      if (await rowsFor(who, role, statement).catch(nothingWhereDenied)) changed.push(attempt);
    }

    expect(changed).toEqual([]);
    expect(await rowsFor('therapist', 'therapist', 'update assignment set due_on = due_on')).toBe(
      1,
    );
  });

  it('cannot be added to by whoever may read it only', async () => {
    const insert = `insert into assignment_part (couple_id, assignment_id, partner_id)
      select couple_id, assignment_id, uuidv7() from assignment_part`;

    for (const who of ['supervisor', 'owner', 'assistant']) {
      const role = who;
      const given = insert.replace(
        /select .*/,
        `values ('${staff.couple.id}', uuidv7(), uuidv7())`,
      );
      await expect(rowsFor(who, role, given)).rejects.toThrow('row-level security');
    }
  });

  it.each([
    ['supervisor', 'supervisor', 0, 0],
    ['assistant', 'assistant', 0, 1],
    ['owner', 'owner', 1, 1],
    ['therapist', 'therapist', 1, 1],
  ])(
    'lets the %s change contacts (%s): %i, sessions: %i',
    async (who, role, contacts, sessions) => {
      const touched = (table: string) =>
        rowsFor(who, role, `update ${table} set couple_id = couple_id`);

      expect((await touched('partner_contact')) > 0).toBe(contacts === 1);
      expect((await rowsFor(who, role, 'update couple set since = since')) > 0).toBe(
        contacts === 1,
      );
      expect((await touched('appointment')) > 0).toBe(sessions === 1);
    },
  );

  it('is behind the policy alone: without it an assistant would read answers', async () => {
    const [policy] = await api.asOwner<{ rule: string }>(
      `select pg_get_expr(polqual, polrelid) as rule from pg_policy
       where polrelid = 'answer'::regclass and polname = 'in_care'`,
    );
    await api.asOwner('alter policy in_care on answer using (true)');
    try {
      const seen = await rowsFor('assistant', 'assistant', 'select from answer');
      expect(seen).toBeGreaterThan(0);
    } finally {
      await api.asOwner(`alter policy in_care on answer using (${policy?.rule})`);
    }
    expect(await rowsFor('assistant', 'assistant', 'select from answer')).toBe(0);
  });

  describe('over the interface', () => {
    const who = (name: string): Visitor =>
      name === 'owner'
        ? staff.owner
        : (staff as never as Record<string, { visitor: Visitor }>)[name]!.visitor;
    const statusOf = async (name: string, path: string) =>
      (await who(name).get(`/api/couples/${staff.couple.id}${path}`)).status;

    it.each([
      ['therapist', 200, 200, 200, 200],
      ['supervisor', 200, 200, 200, 200],
      ['owner', 200, 200, 404, 404],
      ['assistant', 200, 200, 403, 403],
      ['other', 404, 404, 404, 404],
      ['otherSupervisor', 404, 404, 404, 404],
    ])(
      'answers the %s: couple %i, sessions %i, trend %i, exercises %i',
      async (name, ...answers) => {
        const paths = ['', '/appointments', '/trend', '/assignments'];

        const statuses = [];
        for (const path of paths) statuses.push(await statusOf(name, path));

        expect(statuses).toEqual(answers);
      },
    );

    it('is the same "not found" out of sight as a random id', async () => {
      const random = '/api/couples/00000000-0000-4000-8000-000000000000/trend';
      const hidden = `/api/couples/${staff.couple.id}/trend`;
      const stranger = await aTherapist(api);

      for (const visitor of [who('owner'), who('other'), stranger]) {
        const { status, body } = await visitor.get(hidden);
        expect(await visitor.get(random)).toMatchObject({ status, body });
      }
    });

    it.each(['owner', 'assistant'])(
      'stands in the list of the %s with contacts only',
      async (name) => {
        const { body } = await who(name).get('/api/couples');

        const [couple] = body.couples;
        expect(couple).toMatchObject({
          ...{ id: staff.couple.id, lines: null, lastCheckInWeek: null, overdue: null },
          care: { therapistId: staff.therapist.id, glassOpen: false },
          nextSessionAt: '2026-12-01T15:00:00.000Z',
        });
      },
    );

    it.each(['therapist', 'supervisor'])(
      'stands in the list of the %s with both lines',
      async (name) => {
        const { body } = await who(name).get('/api/couples');

        expect(body.couples[0].lines.first.at(-1)).toBe(25);
        expect((await who('other').get('/api/couples')).body.couples).toEqual([]);
      },
    );

    it('shows no word of it to whoever runs the office, on any page', async () => {
      const pages = ['', '/appointments', '/break-glass', '/record-openings'].map(
        (path) => `/api/couples/${staff.couple.id}${path}`,
      );
      const rest = [
        '/api/couples',
        '/api/calendar',
        '/api/audit',
        '/api/reminders',
        '/api/practice',
      ];
      for (const name of ['owner', 'assistant']) {
        for (const page of [...pages, ...rest]) {
          expect(JSON.stringify((await who(name).get(page)).body)).not.toContain('canary');
        }
      }
    });

    it('shows a private word to no member, in care or not', async () => {
      const { couple } = staff;
      const [given] = (await who('therapist').get(`/api/couples/${couple.id}/assignments`)).body
        .assignments;
      const own = await couple.first.get(`/api/portal/assignments/${given.id}`);
      expect(JSON.stringify(own.body)).toContain(CANARIES.privateAnswer);
      for (const name of ['therapist', 'supervisor']) {
        const trend = await who(name).get(`/api/couples/${staff.couple.id}/trend`);
        const given = await who(name).get(`/api/couples/${staff.couple.id}/assignments`);
        const read = JSON.stringify([trend.body, given.body]);

        expect(read).toContain(CANARIES.note);
        expect(read).toContain(CANARIES.answer);
        expect(read).not.toContain(CANARIES.privateNote);
        expect(read).not.toContain(CANARIES.privateAnswer);
      }
    });

    it('takes an exercise from its therapist only', async () => {
      const request = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: '' };
      const give = (name: string) =>
        who(name).post(`/api/couples/${staff.couple.id}/assignments`, request);

      expect((await give('owner')).status).toBe(404);
      expect((await give('supervisor')).status).toBe(403);
      expect((await give('assistant')).status).toBe(403);
      expect((await give('other')).status).toBe(404);
      expect((await give('therapist')).status).toBe(201);
    });

    it('has its sessions booked with its own therapist, whoever books', async () => {
      const [row] = await api.asOwner<{ therapist_id: string }>(
        'select therapist_id from appointment',
      );

      expect(row?.therapist_id).toBe(staff.therapist.id);
      const asked = `from=2026-12-01&days=1&coupleId=${staff.couple.id}`;
      const { body } = await who('assistant').get(`/api/openings?${asked}`);
      expect(body).toMatchObject({ zone: 'Europe/Paris' });
      expect(body.starts).not.toContain('2026-12-01T15:00:00.000Z');
      expect((await who('other').get(`/api/openings?${asked}`)).status).toBe(404);
      expect((await who('supervisor').get(`/api/openings?${asked}`)).status).toBe(403);
    });

    it('shows the calendar of each therapist to whoever runs the office', async () => {
      const of = `therapistId=${staff.therapist.id}&day=2026-12-01`;
      const seen = await who('assistant').get(`/api/calendar?${of}`);

      expect(seen.body.appointments).toHaveLength(1);
      expect(seen.body.therapists.map(({ id }: { id: string }) => id)).toContain(ids['owner']);
      expect((await who('owner').get(`/api/calendar?${of}`)).body.appointments).toHaveLength(1);
      expect((await who('other').get(`/api/calendar?${of}`)).status).toBe(404);
    });
  });
});

describe('every table of a couple', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('is behind the wall of care, or known to hold nothing clinical', async () => {
    const unguarded = await api.asOwner<{ name: string }>(
      `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
       where relkind = 'r' and relnamespace = 'public'::regnamespace and attname = 'couple_id'
         and not exists (select from pg_policy where polrelid = pg_class.oid and polname in ('in_care', 'in_safety_reach', 'its_author_alone'))
       order by relname`,
    );

    expect(unguarded.map(({ name }) => name)).toEqual([
      // Who came, as the office that books has to know.
      'absence',
      // Words on their way to one partner: no member reads them.
      'answer_offer',
      'appointment',
      // Who comes to a session, as the office that books it has to know.
      'attendance',
      'audit_entry',
      'break_glass',
      // An address of one person, for that person alone.
      'calendar_feed',
      'episode',
      // Narrower than care: for the couple’s therapist alone, as tried beside the measurements.
      'help_sign',
      'invitation',
      // A partner’s consent is their own row: no member reads it, as is tried beside the check-ins.
      'line_consent',
      'partner',
      'partner_contact',
      'planned_job',
      'safe_contact',
      'safety_asking',
    ]);
  });
});
