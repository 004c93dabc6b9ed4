import pg from 'pg';
import { aTherapist } from '../../testing/given.ts';
import { aStaffedPractice, CANARIES, type Staff } from '../../testing/given-record.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const NOON = '2026-11-24T12:00:00Z';
const reason = 'Their therapist is ill, and Claire has called in distress.';

// A whole staff signs in, and each password is hashed as slowly as it should be.
const A_MINUTE = 60_000;

describe('opening a record with a reason', () => {
  let api: TestApi;
  let staff: Staff;
  let other: Visitor;
  let at: string;

  beforeAll(async () => {
    api = await startApi();
    staff = await aStaffedPractice(api);
    other = staff.other.visitor;
    at = `/api/couples/${staff.couple.id}`;
  }, A_MINUTE);
  afterEach(async () => {
    await api.asOwner('delete from break_glass');
    api.clock.moveTo(NOON);
  });
  afterAll(() => api.close());

  const open = (by: Visitor, why = reason) => by.post(`${at}/break-glass`, { reason: why });
  const reads = async (by: Visitor) => [
    (await by.get(`${at}/trend`)).status,
    (await by.get(`${at}/assignments`)).status,
  ];

  it('lets an owner read for an hour, and ends by itself', async () => {
    expect(await reads(staff.owner)).toEqual([404, 404]);

    const opened = await open(staff.owner);

    expect(opened).toMatchObject({ status: 201, body: { isOpen: true, reason } });
    expect(await reads(staff.owner)).toEqual([200, 200]);
    const hour = Date.parse(opened.body.until) - Date.parse(opened.body.openedAt);
    expect(hour).toBe(60 * 60_000);
    api.clock.moveTo('2026-11-24T12:59:00Z');
    expect(await reads(staff.owner)).toEqual([200, 200]);
    api.clock.moveTo('2026-11-24T13:01:00Z');
    expect(await reads(staff.owner)).toEqual([404, 404]);
    const { body } = await staff.therapist.visitor.get(`${at}/break-glass`);
    expect(body.glasses).toMatchObject([{ isOpen: false, endedAt: null }]);
  });

  it('ends by hand, for good', async () => {
    await open(staff.owner);

    const ended = await staff.owner.post(`${at}/break-glass/end`);

    expect(ended.status).toBe(204);
    expect(await reads(staff.owner)).toEqual([404, 404]);
    const { body } = await staff.therapist.visitor.get(`${at}/break-glass`);
    expect(body.glasses).toMatchObject([{ isOpen: false, endedAt: expect.any(String) }]);
  });

  it('lets a colleague cover: the couple comes into sight and leaves it again', async () => {
    expect((await other.get(at)).status).toBe(404);

    expect((await open(other)).status).toBe(201);

    const { body: couple } = await other.get(at);
    expect(couple.care).toMatchObject({ glassOpen: true, therapistId: staff.therapist.id });
    expect(JSON.stringify((await other.get(`${at}/trend`)).body)).toContain(CANARIES.note);
    api.clock.moveTo('2026-11-24T13:01:00Z');
    expect((await other.get(at)).status).toBe(404);
  });

  it('opens reading only, and no private word', async () => {
    await open(other);

    const request = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: '' };
    const session = { coupleId: staff.couple.id, startsAt: NOON, minutes: 50, place: '' };
    const [partner] = staff.couple.couple.partners;
    const refused = [
      await other.post(`${at}/assignments`, request),
      await other.post('/api/appointments', session),
      await other.put(`${at}/partners/${partner?.id}`, { firstName: 'X', email: 'x@m.example' }),
      await other.get(`${at}/break-glass`),
      await other.get(`${at}/record-openings`),
    ];
    expect(refused.map(({ status }) => status)).toEqual(Array(5).fill(404));
    const read = JSON.stringify([
      (await other.get(`${at}/trend`)).body,
      (await other.get(`${at}/assignments`)).body,
    ]);
    expect(read).toContain(CANARIES.answer);
    expect(read).not.toContain(CANARIES.privateAnswer);
    expect(read).not.toContain(CANARIES.privateNote);
  });

  it.each([
    ['', 'missing'],
    ['because', 'too-short-reason'],
    ['   because of this   ', 'too-short-reason'],
    ['x'.repeat(501), 'too-long'],
  ])('needs a reason: %j is refused on its field', async (why, code) => {
    const answer = await open(staff.owner, why);

    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual(
      expect.objectContaining({ pointer: '#/reason', code }),
    );
  });

  it('is refused to who may read already, and to who never may', async () => {
    const own = await open(staff.therapist.visitor);

    expect(own.body.code).toBe('own-couple');
    expect((await open(staff.supervisor.visitor)).status).toBe(403);
    expect((await open(staff.assistant.visitor)).status).toBe(403);
    expect((await open(staff.couple.first)).status).toBe(403);
    const [{ count } = { count: 1 }] = await api.asOwner<{ count: number }>(
      'select count(*)::integer from break_glass',
    );
    expect(count).toBe(0);
  });

  it('finds no couple of another practice, nor one that is not there', async () => {
    const stranger = await aTherapist(api);
    const random = '/api/couples/00000000-0000-4000-8000-000000000000/break-glass';

    const foreign = await open(stranger);

    expect(foreign.status).toBe(404);
    const { body } = foreign;
    expect(await stranger.post(random, { reason })).toMatchObject({ status: 404, body });
    expect((await stranger.post(`${at}/break-glass/end`)).status).toBe(404);
  });

  it('is told to the therapist until noted, and to nobody else', async () => {
    const { therapist, supervisor } = staff;
    const { body: opened } = await open(staff.owner);

    const told = await therapist.visitor.get('/api/break-glass');

    expect(told.body.glasses).toMatchObject([{ id: opened.id, reason, role: 'owner' }]);
    expect((await other.get('/api/break-glass')).body.glasses).toEqual([]);
    expect((await supervisor.visitor.get('/api/break-glass')).status).toBe(403);
    expect((await other.post(`/api/break-glass/${opened.id}/seen`)).status).toBe(404);
    await therapist.visitor.post(`/api/break-glass/${opened.id}/seen`);
    expect((await therapist.visitor.get('/api/break-glass')).body.glasses).toEqual([]);
    const { body } = await therapist.visitor.get(`${at}/break-glass`);
    expect(body.glasses).toHaveLength(1);
  });

  it('keeps its reason sealed, and sends no mail', async () => {
    const before = api.mailbox.letters.length;

    await open(staff.owner);
    await api.runDue('2026-11-24T12:30:00Z');

    const [row] = await api.asOwner<{ text: string }>(
      'select break_glass::text as text from break_glass',
    );
    expect(row?.text).not.toContain('distress');
    expect(row?.text).not.toContain(Buffer.from('distress').toString('hex'));
    expect(api.mailbox.letters.length).toBe(before);
  });

  it('cannot be lengthened, reworded or removed, nor opened in the name of another', async () => {
    const { body: opened } = await open(staff.owner);
    const bare = new pg.Client({ connectionString: api.database.appUrl });
    await bare.connect();
    const asOwnerOfPractice = async (sql: string) => {
      await bare.query('begin');
      try {
        const settings = [staff.practiceId, 'member', opened.memberId, 'owner'];
        await bare.query(
          `select set_config('app.practice', $1, true), set_config('app.actor_kind', $2, true),
                  set_config('app.actor', $3, true), set_config('app.role', $4, true)`,
          settings,
        );
        await bare.query(sql);
      } finally {
        await bare.query('rollback');
      }
    };
    try {
      const lengthen = `update break_glass set until = until + interval '1 hour'`;
      await expect(asOwnerOfPractice(lengthen)).rejects.toThrow('permission denied');
      const reword = `update break_glass set sealed_reason = ''`;
      await expect(asOwnerOfPractice(reword)).rejects.toThrow('permission denied');
      await expect(asOwnerOfPractice('delete from break_glass')).rejects.toThrow('permission');
      const copy = (member: string, minutes: number) =>
        `insert into break_glass (couple_id, member_id, sealed_reason, opened_at, until)
         select couple_id, ${member}, sealed_reason, now(), now() + interval '${minutes} minutes'
         from break_glass`;
      await expect(asOwnerOfPractice(copy('member_id', 61))).rejects.toThrow('check constraint');
      await expect(asOwnerOfPractice(copy(`'${staff.other.id}'`, 60))).rejects.toThrow(
        'row-level security',
      );
    } finally {
      await bare.end();
    }
  });
});
