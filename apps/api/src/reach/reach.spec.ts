import pg from 'pg';
import { aJoinedCouple, aTherapist, openHours, type JoinedCouple } from '../testing/given.ts';
import { aColleague, type Colleague } from '../testing/given-colleague.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const NOON = '2026-11-23T12:00:00Z';
const SOON = '2026-11-23T12:01:00Z';
// Three minutes after a booking, its mails are due.
const TOLD = '2026-11-23T12:04:00Z';
const A_MINUTE = 60_000;

const anyhow = {
  ...{ noMail: false, neutral: false, senderName: '', readers: 'unsaid' },
  ...{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' },
};

describe('how to reach somebody', () => {
  let api: TestApi;
  let owner: Visitor & { practiceId: string };
  let therapist: Colleague;
  let supervisor: Colleague;
  let couple: JoinedCouple;
  let ana: Visitor;
  let ben: Visitor;
  let addresses: string[];
  let ids: string[];

  beforeAll(async () => {
    api = await startApi();
    api.clock.moveTo(NOON);
    owner = await aTherapist(api);
    therapist = await aColleague(api, owner);
    supervisor = await aColleague(api, owner, 'supervisor');
    await owner.put(`/api/members/${supervisor.id}/supervision`, { therapistIds: [therapist.id] });
    await openHours(therapist.visitor, 'UTC');
  }, A_MINUTE);
  beforeEach(async () => {
    api.clock.moveTo(NOON);
    await api.asOwner('delete from appointment');
    couple = await aJoinedCouple(api, therapist.visitor, { first: 'UTC', second: 'UTC' });
    ({ first: ana, second: ben } = couple);
    addresses = couple.couple.partners.map(({ email }) => email);
    ids = couple.couple.partners.map(({ id }) => id);
    for (const address of addresses) api.mailbox.forget(address);
  });
  afterAll(() => api.close());

  const change = (more: object, by = ana) => by.put('/api/portal/reach', { ...anyhow, ...more });
  const book = async (startsAt = '2026-12-04T10:00:00Z') => {
    const booked = await therapist.visitor.post('/api/appointments', {
      ...{ coupleId: couple.id, startsAt, minutes: 50, place: '' },
    });
    expect(booked.status).toBe(201);
  };
  const jobsOf = (partnerId: string | undefined) =>
    api.asOwner<{ kind: string; due: string; state: string; reason: string | null }>(
      `select payload ->> 'kind' as kind, state, reason,
              to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI') as due
       from planned_job where payload ->> 'partnerId' = $1 and name = 'appointments.mail'
       order by due_at`,
      [partnerId],
    );
  const lettersTo = (place: 0 | 1) => api.mailbox.to(addresses[place] ?? '');

  it('is anyhow until they say, and theirs and their therapist’s to know', async () => {
    const before = await ana.get('/api/portal/reach');
    const kept = await change({ neutral: true, readers: 'partner', senderName: 'Mia' });
    const { body: seen } = await therapist.visitor.get(`/api/couples/${couple.id}/reach`);

    expect(before.body).toMatchObject({ ...anyhow, signInEmail: addresses[0], email: null });
    expect(kept.status).toBe(204);
    expect(seen.partners).toMatchObject([
      { neutral: true, readers: 'partner', senderName: 'Mia', email: addresses[0] },
      { ...anyhow, email: addresses[1] },
    ]);
  });

  it('is neither read nor changed by the other, the owner, a supervisor or a colleague', async () => {
    const foreign = await aTherapist(api);
    const before = JSON.stringify((await ben.get('/api/portal/reach')).body);
    await change({ noMail: true, readers: 'partner' });
    const path = `/api/couples/${couple.id}/reach`;
    const attempts = [
      await owner.get(path),
      await supervisor.visitor.get(path),
      await foreign.get(path),
      await ben.get(path),
    ];

    expect(attempts.map(({ status }) => status)).toEqual([404, 403, 404, 403]);
    expect(JSON.stringify((await ben.get('/api/portal/reach')).body)).toBe(before);
  });

  it('is out of reach of the other partner, the office and a supervisor as the bare role', async () => {
    await change({ noMail: true });
    const bare = new pg.Client({ connectionString: api.database.appUrl });
    await bare.connect();
    const as = async (kind: string, id: string | undefined, role: string, sql: string) => {
      await bare.query('begin');
      try {
        const settings = { practice: owner.practiceId, actor_kind: kind, actor: id, role };
        for (const [name, value] of Object.entries({ ...settings, couple: couple.id })) {
          await bare.query('select set_config($1, $2, true)', [`app.${name}`, value ?? '']);
        }
        return (await bare.query(sql)).rowCount;
      } finally {
        await bare.query('rollback');
      }
    };
    const read = `select from safe_contact where partner_id = '${ids[0]}'`;
    const write = `update safe_contact set no_mail = false where partner_id = '${ids[0]}'`;
    const { body: me } = await owner.get('/api/me');

    expect(await as('partner', ids[0], '', read)).toBe(1);
    expect(await as('partner', ids[1], '', read)).toBe(0);
    expect(await as('partner', ids[1], '', write)).toBe(0);
    expect(await as('member', me.id, 'owner', read)).toBe(0);
    expect(await as('member', supervisor.id, 'supervisor', read)).toBe(0);
    expect(await as('member', therapist.id, 'therapist', read)).toBe(1);
    expect(await as('member', therapist.id, 'therapist', write)).toBe(0);
    const forged = `insert into safe_contact (couple_id, partner_id) values ('${couple.id}', '${ids[0]}')`;
    await expect(as('partner', ids[1], '', forged)).rejects.toThrow('row-level security');
    await bare.end();
  });

  it('is obeyed by a mail: sender, subject and text, for one of the two only', async () => {
    await change({ neutral: true, senderName: 'Mia' });
    await book();
    await api.runDue(TOLD);

    const [toAna, toBen] = [lettersTo(0)[0], lettersTo(1)[0]];
    expect(toAna).toMatchObject({ from: 'Mia', subject: 'A note for you', colour: null });
    expect(JSON.stringify(toAna)).not.toMatch(/session|appointment|December|therap/i);
    expect(toBen?.subject).not.toBe('A note for you');
  });

  it('takes back at once what was planned, once they want no mail, and nothing comes after', async () => {
    await book();
    await api.runDue(TOLD);
    const kept = await change({ noMail: true });
    const now = await jobsOf(ids[0]);
    await book('2026-12-07T10:00:00Z');
    await api.runDue('2026-11-23T12:08:00Z');
    await api.runDue('2026-12-01T10:01:00Z');

    expect(kept.status).toBe(204);
    expect(now.map(({ state, reason }) => [state, reason])).toEqual([
      ['done', null],
      ['cancelled', 'do-not-contact'],
      ['cancelled', 'do-not-contact'],
    ]);
    expect(lettersTo(0)).toHaveLength(1);
    expect(lettersTo(1).length).toBeGreaterThan(2);
    const reasons = async (by: Visitor) =>
      (await by.get(`/api/reminders?coupleId=${couple.id}`)).body.settled.map(
        ({ reason }: { reason: string | null }) => reason,
      );
    expect(await reasons(therapist.visitor)).toContain('do-not-contact');
    expect(await reasons(owner)).not.toContain('do-not-contact');
  });

  it('moves reminders into their hours, those that are planned too, and back again', async () => {
    await book();
    const due = async () => (await jobsOf(ids[0])).map((job) => job.due);
    const before = await due();
    await change({ days: [1, 2, 3, 4], from: '18:00', to: '20:00' });
    const moved = await due();
    await change({});

    expect(before).toEqual(['11-23 12:03', '12-01 10:00', '12-03 10:00']);
    expect(moved).toEqual(['11-23 12:03', '11-30 19:59', '12-02 19:59']);
    expect(await due()).toEqual(before);
    expect((await jobsOf(ids[1])).map((job) => job.due)).toEqual(before);
  });

  it('uses another address only once its code came back', async () => {
    const other = `quiet-${couple.id.slice(-6)}@inbox.example`;
    const asked = await ana.post('/api/portal/reach/address', { email: other });
    expect(asked.status).toBe(204);
    await api.runDue(SOON);
    const [letter] = api.mailbox.to(other);
    const code = /\d{6}/.exec(letter?.paragraphs[0] ?? '')?.[0] ?? '';
    const wrong = await ana.post('/api/portal/reach/code', {
      code: code === '000000' ? '000001' : '000000',
    });
    const stolen = await ben.post('/api/portal/reach/code', { code });
    await book();
    await api.runDue('2026-11-23T12:08:00Z');
    const meanwhile = [lettersTo(0).length, api.mailbox.to(other).length];
    const right = await ana.post('/api/portal/reach/code', { code });
    await book('2026-12-07T10:00:00Z');
    await api.runDue('2026-11-23T12:12:00Z');

    expect(JSON.stringify(letter)).not.toMatch(/practice|therap|Ana|couple/i);
    expect([wrong.body, stolen.body, right.body]).toEqual([
      { right: false },
      { right: false },
      { right: true },
    ]);
    expect(meanwhile).toEqual([1, 1]);
    expect([lettersTo(0).length, api.mailbox.to(other).length]).toEqual([1, 2]);
    expect((await ana.get('/api/portal/reach')).body).toMatchObject({
      ...{ email: other, pendingEmail: null, signInEmail: addresses[0] },
    });
  });

  it('takes no code after five wrong ones, and none after an hour', async () => {
    const other = `late-${couple.id.slice(-6)}@inbox.example`;
    const asked = await ana.post('/api/portal/reach/address', { email: other });
    expect(asked.status).toBe(204);
    await api.runDue(SOON);
    const code = /\d{6}/.exec(api.mailbox.to(other)[0]?.paragraphs[0] ?? '')?.[0] ?? '';
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries++)
      await ana.post('/api/portal/reach/code', { code: wrong });

    expect((await ana.post('/api/portal/reach/code', { code })).body).toEqual({ right: false });
    const again = await ana.post('/api/portal/reach/address', { email: other });
    expect(again.body.code).toBe('too-many');
  });
});
