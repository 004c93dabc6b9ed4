import { aTherapist } from '../testing/given.ts';
import { aStaffedPractice, type Staff } from '../testing/given-record.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const reason = 'Their therapist is ill, and Claire has called in distress.';

// A whole staff signs in, and each password is hashed as slowly as it should be.
const A_MINUTE = 60_000;

describe('who opened a record', () => {
  let api: TestApi;
  let staff: Staff;
  let at: string;

  beforeAll(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    at = `/api/couples/${staff.couple.id}`;
  }, A_MINUTE);
  afterAll(() => api.close());

  const toldTo = async (visitor: Visitor, path = '/api/portal/record-openings') =>
    (await visitor.get(path)).body.openings;

  it('is told to each partner: by whom, as what, when; and no more than that', async () => {
    expect(await toldTo(staff.couple.first)).toEqual([]);

    await staff.therapist.visitor.get(`${at}/trend`);
    await staff.therapist.visitor.get(`${at}/trend`);
    await staff.therapist.visitor.get(`${at}/assignments`);
    await staff.supervisor.visitor.get(`${at}/trend`);

    const told = await toldTo(staff.couple.first);
    expect(told).toMatchObject([
      { role: 'supervisor', isTherapist: false, what: ['trends:read'], isUnderGlass: false },
      { role: 'therapist', isTherapist: true, what: ['assignments:read', 'trends:read'] },
    ]);
    expect(await toldTo(staff.couple.second)).toEqual(told);
    expect(Object.keys(told[0]).toSorted()).toEqual(
      ['at', 'day', 'isTherapist', 'isUnderGlass', 'name', 'role', 'what'].toSorted(),
    );
  });

  it('tells neither that their therapist has read messages, as only one may have written', async () => {
    const before = await toldTo(staff.couple.second);
    const text = 'Only for you: I am afraid of the weekend.';
    const message = { id: '0192f0c1-0000-7000-8000-00000000abcd', to: 'therapist', text };
    expect((await staff.couple.first.post('/api/portal/messages', message)).status).toBe(201);

    api.clock.moveTo(new Date(api.clock.now() + 36 * 60 * 60 * 1000).toISOString());
    expect((await staff.therapist.visitor.get(`${at}/messages`)).status).toBe(200);

    expect(await toldTo(staff.couple.second)).toEqual(before);
    expect(await toldTo(staff.couple.first)).toEqual(before);
    const [latest] = await toldTo(staff.therapist.visitor, `${at}/record-openings`);
    expect(latest).toMatchObject({ what: ['messages:read'], isTherapist: true });
  });

  it('names a break-glass without its reason', async () => {
    await staff.owner.post(`${at}/break-glass`, { reason });
    await staff.owner.get(`${at}/assignments`);

    const answer = await staff.couple.first.get('/api/portal/record-openings');

    expect(answer.body.openings[0]).toMatchObject({ role: 'owner', isUnderGlass: true });
    expect(JSON.stringify(answer.body)).not.toMatch(/distress|ill/);
    const [entry] = await api.asOwner<{ glass_id: string | null; action: string }>(
      'select glass_id, action from audit_entry order by seq desc limit 1 offset 1',
    );
    expect(entry).toEqual({ action: 'assignments:read', glass_id: expect.any(String) });
  });

  it('tells a partner nothing of what the other does or is told', async () => {
    const before = await staff.couple.first.get('/api/portal/record-openings');

    const [first, second] = staff.couple.couple.partners;
    await staff.couple.second.get('/api/portal/week');
    await staff.couple.second.get('/api/portal/check-ins');
    await staff.couple.second.put('/api/me/zone', { zone: 'Asia/Tokyo' });
    const change = { firstName: 'Hubert', email: second?.email };
    await staff.therapist.visitor.put(`${at}/partners/${second?.id}`, change);

    const after = await staff.couple.first.get('/api/portal/record-openings');
    expect(after.body).toEqual(before.body);
    expect(JSON.stringify(after.body)).not.toContain(first?.id);
  });

  it('tells nobody that a partner wrote what they keep to themselves', async () => {
    const { therapist, couple } = staff;
    const given = (await therapist.visitor.get(`${at}/assignments`)).body.assignments[0].id;
    const own = `/api/portal/assignments/${given}`;
    const { answers } = (await couple.first.get(own)).body;
    const hidden = answers.find(
      ({ visibility }: { visibility: string }) => visibility === 'private',
    );
    const lastEntry = async () => {
      const [row] = await api.asOwner<Record<string, unknown>>(
        'select action, subjects, couple_id, partner_id from audit_entry order by seq desc limit 1',
      );
      return row;
    };
    await couple.first.get(own);
    const afterReading = await lastEntry();

    const change = {
      value: 'still nobody hears',
      visibility: 'private',
      revision: hidden.revision,
    };
    const written = await couple.first.put(`${own}/answers/${hidden.promptKey}`, change);

    expect(written.status).toBe(200);
    expect(await lastEntry()).toEqual(afterReading);
    expect(afterReading).toMatchObject({ action: 'portal:use', subjects: [] });
  });

  it('is told to the therapist and the owner, and to nobody else of the practice', async () => {
    const path = `${at}/record-openings`;

    const told = await toldTo(staff.therapist.visitor, path);

    const opened = { role: 'owner', isUnderGlass: true };
    expect(told).toContainEqual(expect.objectContaining(opened));
    expect(await toldTo(staff.owner, path)).toHaveLength(told.length);
    const { other, supervisor, assistant } = staff;
    const refused = [other, supervisor, assistant].map(({ visitor }) => visitor.get(path));
    expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([404, 403, 403]);
    expect((await staff.couple.first.get(path)).status).toBe(403);
  });
});

describe('the audit log of a practice', () => {
  let api: TestApi;
  let staff: Staff;

  beforeAll(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    await staff.therapist.visitor.get(`/api/couples/${staff.couple.id}/trend`);
  }, A_MINUTE);
  afterAll(() => api.close());

  const read = async (query = '') => (await staff.owner.get(`/api/audit?${query}`)).body;

  it('is read by an owner only, and only of the own practice', async () => {
    const stranger = await aTherapist(api);
    const { therapist, supervisor, assistant, couple } = staff;
    const visitors = [therapist.visitor, supervisor.visitor, assistant.visitor, couple.first];
    for (const path of ['/api/audit', '/api/audit/checkpoint', '/api/audit/export/csv?after=0']) {
      for (const visitor of visitors) expect((await visitor.get(path)).status).toBe(403);
    }
    const { lines } = (await stranger.get('/api/audit')).body;
    expect(JSON.stringify(lines)).not.toContain(staff.couple.id);
    const foreign = await stranger.get(`/api/audit?coupleId=${staff.couple.id}`);
    expect(foreign.body.lines).toEqual([]);
  });

  it('names people and couples as they are called today', async () => {
    const { lines } = await read();

    expect(lines[0]).toMatchObject({
      ...{ action: 'trends:read', role: 'therapist', couple: { name: 'Claire & Hugo Moreau' } },
      ...{ actor: { id: staff.therapist.id }, partner: null, isUnderGlass: false },
    });
    const filled = lines.find(({ action }: { action: string }) => action === 'check-ins:fill');
    expect(filled).toMatchObject({ actorKind: 'partner', actor: { name: 'Hugo' } });
  });

  it.each([
    ['a person', () => `actorId=${staff.therapist.id}`, 'trends:read'],
    ['a couple', () => `coupleId=${staff.couple.id}`, 'trends:read'],
    ['a kind', () => 'kind=change', 'check-ins:fill'],
    ['a day', () => 'from=2026-11-24&to=2026-11-24', 'trends:read'],
  ])('is narrowed to %s', async (_, query, action) => {
    const { lines } = await read(query());

    expect(lines[0]).toMatchObject({ action });
    expect(lines.length).toBeLessThan(51);
  });

  it('is empty outside of its days', async () => {
    expect((await read('to=2026-11-23')).lines).toEqual([]);
    expect((await read('from=2026-11-25')).lines).toEqual([]);
  });

  it('is read page by page, without a gap or a repetition', async () => {
    for (let n = 0; n < 60; n++) await staff.therapist.visitor.get('/api/couples');
    const { lines: all } = await read('kind=reading');
    const seen = [];
    let next: number | null = 2 ** 40;
    while (next !== null) {
      const page: { lines: { seq: number }[]; next: number | null } = await read(
        `kind=reading&before=${next}`,
      );
      seen.push(...page.lines.map(({ seq }) => seq));
      next = page.next;
    }

    expect(all).toHaveLength(50);
    expect(seen.length).toBeGreaterThan(60);
    expect(seen).toEqual(seen.toSorted((one, other) => other - one));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is taken away as CSV, and says so', async () => {
    const { body: first } = await staff.owner.get('/api/audit/export/csv?after=0');

    const [header, row] = first.text.split('\r\n');
    expect(header).toMatch(/^seq,at,actorKind,actorId,role,action,/);
    expect(row).toMatch(/^1,2026-/);
    expect(first.next).toBeNull();
    expect((await read('kind=access')).lines[0]).toMatchObject({ action: 'audit:export' });
  });
});
