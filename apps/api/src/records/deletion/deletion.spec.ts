import { aCheckIn, aCouple } from '@closeknit/fixtures/builders';
import { aJoinedCouple, aTherapist, type JoinedCouple, linkTo } from '../../testing/given.ts';
import { aColleague } from '../../testing/given-colleague.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const A_MINUTE = 60_000;
const VISIBILITIES = ['private', 'therapist', 'when-both-answered', 'shared'] as const;
const answers = {
  ...{ fear: 'once', silence: null, hurt: null, threat: null, life: null, pressure: null },
  ...{ watched: null, own: null, together: 'talk', today: 'no' },
};
const coupleOwn = 'our own small harbour';
const reach = {
  ...{ noMail: false, neutral: true, senderName: 'the library', readers: 'family' },
  ...{ days: [1, 2, 3, 4, 5], from: '08:00', to: '20:00' },
};

describe('deleting what one partner left here', () => {
  let api: TestApi;
  let therapist: Visitor & { password: string };
  let couple: JoinedCouple;
  let leaving: { id: string; email: string; firstName: string };

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-25T12:00:00Z');
    therapist = await aTherapist(api);
    couple = await aJoinedCouple(api, therapist);
    leaving = couple.couple.partners[0] as typeof leaving;
    await aWholeRecord();
    await therapist.post(`/api/couples/${couple.id}/steps`, { step: 'separate' });
    await api.runDue('2026-11-25T12:01:00Z');
    await therapist.post('/api/account/confirm', { password: therapist.password });
  }, A_MINUTE);
  afterEach(() => api.close());

  async function aWholeRecord(): Promise<void> {
    const at = `/api/couples/${couple.id}`;
    const put = await therapist.post(`${at}/agreements`, { kind: 'no-secrets' });
    const { id, hash } = put.body.documents[0];
    await therapist.post(`${at}/safety/ask`);
    const given = [];
    for (const visibility of VISIBILITIES) given.push({ visibility, path: await anExercise(at) });
    for (const by of [couple.first, couple.second]) {
      await by.post('/api/portal/questions', { answers });
      await by.post(`/api/portal/agreements/${id}/signature`, { typedName: 'Ana', hash });
      await by.put('/api/portal/reach', reach);
      for (const to of ['therapist', 'both']) {
        await by.post('/api/portal/messages', {
          id: crypto.randomUUID(),
          to,
          text: `said to ${to}`,
        });
      }
      await by.post(
        '/api/portal/check-ins',
        aCheckIn({
          good: { text: 'a sentence beside it', visibility: 'therapist' },
          wish: { text: 'a wish for the other', visibility: 'shared' },
        }),
      );
      for (const toBoth of [false, true]) {
        const point = { id: crypto.randomUUID(), text: 'to talk about', toBoth };
        await by.post('/api/portal/discussion', point);
      }
      for (const each of given) await finishes(by, each);
    }
    for (const to of [...couple.couple.partners.map((partner) => partner.id), null]) {
      const [assignmentId] = given.map(({ path }) => path.split('/').at(-1));
      const comment = { id: crypto.randomUUID(), assignmentId, answer: null, to, text: 'beside' };
      await therapist.post(`${at}/comments`, comment);
    }
    await scores(at);
    const moved = await anExercise(at);
    await writes(couple.first, moved, 'shared');
    await couple.first.post(`${moved}/hand-over`);
    await couple.second.post(`/api/account/confirm`, { password: coupleOwn });
  }

  /** What each is asked alone and with the other, an answer that asks for help, and a finding. */
  async function scores(at: string): Promise<void> {
    const items = ['interest', 'mood', 'sleep', 'energy', 'appetite', 'worth', 'concentration'];
    const answers = Object.fromEntries([...items, 'pace', 'harm'].map((item) => [item, 1]));
    const which = { instrumentKey: 'phq-9', instrumentVersion: 1 };
    const plan = { ...which, rhythm: 'once', everyWeeks: null, beginsOn: '2026-11-25' };
    for (const { id, place } of couple.couple.partners) {
      await therapist.post(`${at}/check-in-plans`, { ...plan, partnerId: id });
      const [asked] = (await couple[place].get('/api/portal/questionnaires')).body.due;
      const answer = { dueOn: asked.dueOn, answers };
      await couple[place].post(`/api/portal/questionnaires/${asked.planId}`, answer);
      const before = { ...which, partnerId: id, day: '2026-11-01', total: 1, answers: null };
      await therapist.post(`${at}/measurements`, before);
      const run = { key: 'phq-9', version: 1, partnerId: id, kind: 'deteriorating' };
      const mark = { ...run, since: '2026-11-25', act: 'note', text: 'a note on it' };
      const { status } = await therapist.post(`${at}/findings/marks`, mark);
      if (status !== 204) throw new Error(`Not marked: ${status}`);
    }
  }

  async function anExercise(at: string): Promise<string> {
    const request = { exerciseKey: 'i-have-missed', dueOn: '2026-12-09', note: '' };
    const { body } = await therapist.post(`${at}/assignments`, request);
    return `/api/portal/assignments/${body.id}`;
  }

  async function writes(by: Visitor, path: string, visibility: string): Promise<void> {
    const { body } = await by.get(path);
    const { key } = body.exercise.prompts.find(({ type }: { type: string }) => type === 'text');
    const answer = { value: `said ${visibility}`, visibility, revision: 0 };
    const { status } = await by.put(`${path}/answers/${key}`, answer);
    if (status !== 200) throw new Error(`Not written: ${status}`);
  }

  async function finishes(by: Visitor, { visibility, path }: { visibility: string; path: string }) {
    await writes(by, path, visibility);
    await by.post(`${path}/done`);
  }

  const pathOf = (partnerId: string) => `/api/couples/${couple.id}/partners/${partnerId}/deletion`;
  const forget = (by: Visitor = therapist, typedName = leaving.firstName) =>
    by.post(pathOf(leaving.id), { typedName });

  /** How many rows each table keeps of one partner. */
  async function rowsOf(partnerId: string): Promise<Record<string, number>> {
    const columns = await api.asOwner<{ name: string; column: string }>(
      `select relname as name, attname as column from pg_class
       join pg_attribute on attrelid = pg_class.oid
       where relkind = 'r' and relnamespace = 'public'::regnamespace
         and attname ~ 'partner_id$' and relname <> 'audit_entry' order by relname`,
    );
    const kept: Record<string, number> = {};
    for (const { name, column } of columns) {
      const sql = `select count(*)::int as rows from ${name} where ${column} = $1`;
      const [found] = await api.asOwner<{ rows: number }>(sql, [partnerId]);
      if (found?.rows) kept[name] = (kept[name] ?? 0) + found.rows;
    }
    return kept;
  }

  /** Everything the pages of the other one hold. */
  async function seenBy(other: Visitor) {
    const { body: data } = await other.get('/api/portal/own-data');
    const paths = [
      'week',
      'check-ins/words',
      'privacy',
      'sessions',
      'releases',
      'agreements',
      'offers',
      'reach',
      'messages',
      'discussion',
      'questionnaires',
      'questionnaires/results',
    ];
    const pages = [];
    for (const path of paths) {
      const { status, body } = await other.get(`/api/portal/${path}`);
      if (status !== 200) throw new Error(`${path}: ${status}`);
      pages.push([path, body]);
    }
    return { data: { ...data, madeAt: '' }, pages };
  }

  it('leaves what the other may read, and what was signed; nothing else', async () => {
    const before = await rowsOf(leaving.id);
    expect(Object.keys(before)).toEqual([
      ...['answer', 'answer_offer', 'assignment_part', 'check_in', 'check_in_note'],
      ...['check_in_plan', 'comment', 'discussion_point', 'finding_mark', 'help_sign'],
      ...[
        'invitation',
        'measurement',
        'message',
        'partner_contact',
        'safe_contact',
        'safety_screening',
        'signature',
      ],
    ]);

    expect((await forget()).status).toBe(204);

    expect(await rowsOf(leaving.id)).toEqual({
      ...{ answer: 2, answer_offer: 1, assignment_part: 5, discussion_point: 1, message: 1 },
      ...{ check_in_note: 1, signature: 1 },
    });
    const left = await api.asOwner<{ visibility: string }>(
      `select visibility from answer where partner_id = $1 order by visibility`,
      [leaving.id],
    );
    expect(left.map(({ visibility }) => visibility)).toEqual(['shared', 'when-both-answered']);
    const [jobs] = await api.asOwner<{ rows: number }>(
      `select count(*)::int as rows from planned_job where payload ->> 'partnerId' = $1`,
      [leaving.id],
    );
    expect(jobs?.rows).toBe(0);
  });

  it('is nothing the other could see', async () => {
    const before = await seenBy(couple.second);
    expect(before.data.sharedWithYou).toHaveLength(2);
    expect(before.data.wordsForYou).toMatchObject([{ text: 'a wish for the other' }]);

    await forget();

    expect(await seenBy(couple.second)).toEqual(before);
  });

  it('leaves every row of the other', async () => {
    const other = couple.couple.partners[1]?.id ?? '';
    const before = await rowsOf(other);
    await forget();

    // Among them words of theirs that were written in the other's name.
    expect(before['answer_offer']).toBe(1);
    expect(await rowsOf(other)).toEqual(before);
  });

  it('takes the way in: no page opens, and the address signs nobody in', async () => {
    await forget();

    expect((await couple.first.get('/api/portal/week')).status).toBe(401);
    const signIn = { email: leaving.email, password: coupleOwn };
    expect((await api.visitor().post('/api/sign-in', signIn)).status).toBe(401);
    const [left] = await api.asOwner<{ rows: number }>(
      `select count(*)::int as rows from auth."user" where email = $1`,
      [leaving.email],
    );
    expect(left?.rows).toBe(0);
  });

  it('leaves an account that has another seat', async () => {
    const request = { first: { firstName: 'Ana', email: leaving.email } };
    const elsewhere = await aTherapist(api);
    await elsewhere.post('/api/couples', aCouple(request));
    await api.runDue('2026-11-25T12:05:00Z');
    const link = linkTo(api, leaving.email).replace('/invitation/', '/api/invitations/');
    const joins = { password: coupleOwn, zone: 'Europe/Paris' };
    expect((await api.visitor().post(`${link}/accept`, joins)).status).toBe(200);

    await forget();

    const back = await api.visitor().signIn(leaving.email, coupleOwn);
    expect((await back.get('/api/me')).body.kind).toBe('partner');
  });

  it('shows the therapist who is gone, and ends the couple for good', async () => {
    await forget();

    const at = `/api/couples/${couple.id}`;
    const { body } = await therapist.get(at);
    expect(body.partners[0].email).toBe('');
    expect(body.partners[0].deletedAt).toMatch('2026-11-25T12:01');
    expect(body.partners[1].deletedAt).toBeNull();
    for (const page of [
      'assignments',
      'appointments',
      'life',
      'reach',
      'trend',
      'releases',
      'findings',
    ]) {
      expect([page, (await therapist.get(`${at}/${page}`)).status]).toEqual([page, 200]);
    }
    await therapist.post(`${at}/steps`, { step: 'close' });
    expect((await therapist.get(`${at}/life`)).body.next).toEqual([]);
    expect((await therapist.post(`${at}/steps`, { step: 'reopen' })).body.code).toBe('not-now');
    await expect(
      api.asOwner(`update couple set state = 'active' where id = $1`, [couple.id]),
    ).rejects.toThrow('no longer here');
  });

  it('asks for the name, for an end of the work, and for who is there', async () => {
    const going = await aJoinedCouple(api, therapist);
    const at = `/api/couples/${going.id}/partners/${going.couple.partners[0]?.id}/deletion`;
    const typedName = going.couple.partners[0]?.firstName;
    expect((await therapist.post(at, { typedName })).body.code).toBe('still-going-on');
    const mistyped = await forget(therapist, 'Somebody');
    expect(mistyped.body.errors).toMatchObject([{ pointer: '#/typedName' }]);
    expect((await forget(therapist, ` ${leaving.firstName.toUpperCase()} `)).status).toBe(204);
    expect((await forget()).status).toBe(204);

    api.clock.moveTo('2026-11-25T12:12:00Z');
    expect((await forget()).body.code).toBe('confirm-first');
  });

  it('is for their therapist, or the owner; and the database knows', async () => {
    const owner = therapist;
    const colleague = await aColleague(api, owner, 'therapist');
    const assistant = await aColleague(api, owner, 'assistant');
    for (const { visitor } of [colleague, assistant]) {
      await visitor.post('/api/account/confirm', { password: 'an open door on the quay' });
      expect([403, 404]).toContain((await forget(visitor)).status);
    }
    expect((await forget(couple.second)).status).toBe(403);

    const asActor = (kind: string, id: string, role: string) =>
      api.asOwner<{ done: boolean }>(
        `with actor as materialized (select set_config('app.practice', practice_id::text, true),
           set_config('app.actor_kind', $2, true), set_config('app.actor', $3, true),
           set_config('app.role', $4, true) from partner where id = $1)
         select forget_partner($1, now()) as done from actor`,
        [leaving.id, kind, id, role],
      );
    expect(await asActor('member', colleague.id, 'therapist')).toEqual([{ done: false }]);
    expect(await asActor('partner', leaving.id, '')).toEqual([{ done: false }]);
    expect((await rowsOf(leaving.id))['check_in']).toBe(1);
    expect(await asActor('member', colleague.id, 'owner')).toEqual([{ done: true }]);
  });
});
