import { crisisResourcesIn } from '@closeknit/domain/practices/crisis-resources';
import { aJoinedCouple, aTherapist, type JoinedCouple, openHours } from '../../testing/given.ts';
import { aColleague } from '../../testing/given-colleague.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const PIXELS = 64;

/** As much of a PNG as says that it is one, and how large. */
function aPicture(over: { side?: number; bytes?: number } = {}): Buffer {
  const picture = Buffer.alloc(over.bytes ?? 90);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(picture);
  picture.writeUInt32BE(over.side ?? PIXELS, 16);
  picture.writeUInt32BE(over.side ?? PIXELS, 20);
  return picture;
}

const minutes = { workspaceIdleMinutes: 20, portalIdleMinutes: 60, sharedIdleMinutes: 3 };

describe('what a practice settles', () => {
  let api: TestApi;
  let owner: Visitor & { practiceId: string };

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    owner = await aTherapist(api);
  });
  afterEach(() => api.close());

  const settings = async () => (await owner.get('/api/practice')).body;

  it('is kept, and read by its members', async () => {
    const practice = { name: 'Two Rivers', zone: 'Europe/Dublin', locale: 'en-IE', country: 'IE' };
    const cancellation = { cancelNoticeHours: 48, moveNoticeHours: 12, movesAllowed: 2 };
    const therapist = await aColleague(api, owner);

    await owner.put('/api/practice', practice);
    await owner.put('/api/practice/cancellation', cancellation);
    const { body } = await therapist.visitor.get('/api/practice');

    expect(body).toMatchObject({ ...practice, cancellation, people: 2 });
  });

  it.each([
    ['/api/practice', { name: 'X', zone: 'UTC', locale: 'en', country: 'XX' }, '#/country'],
    ['/api/practice', { name: ' ', zone: 'UTC', locale: 'en', country: '' }, '#/name'],
    ['/api/practice/reminders', { hoursBefore: [0] }, '#/hoursBefore/0'],
    ['/api/practice/reminders', { hoursBefore: [1, 2, 3, 4, 5, 6] }, '#/hoursBefore'],
    ['/api/practice/colour', { colour: 'red' }, '#/colour'],
    ['/api/practice/logo', { picture: '<svg>' }, '#/picture'],
    [
      '/api/practice/cancellation',
      { cancelNoticeHours: -1, moveNoticeHours: 0, movesAllowed: null },
      '#/cancelNoticeHours',
    ],
    [
      '/api/practice/sign-in',
      { ...minutes, secondFactorDemanded: false, workspaceIdleMinutes: 4 },
      '#/workspaceIdleMinutes',
    ],
    [
      '/api/practice/sign-in',
      { ...minutes, secondFactorDemanded: false, sharedIdleMinutes: 16 },
      '#/sharedIdleMinutes',
    ],
  ])('is refused on its field by %s', async (path, body, pointer) => {
    const answer = await owner.put(path, body);

    expect(answer.body).toMatchObject({ code: 'invalid-input', errors: [{ pointer }] });
  });

  it('is for owners to change, each their own practice', async () => {
    const couple = await aJoinedCouple(api, owner);
    const others = [
      (await aColleague(api, owner, 'therapist')).visitor,
      (await aColleague(api, owner, 'supervisor')).visitor,
      (await aColleague(api, owner, 'assistant')).visitor,
      couple.first,
    ];
    const before = await settings();
    const paths = ['', '/cancellation', '/reminders', '/crisis', '/sign-in', '/colour', '/logo'];

    for (const other of others) {
      const answers = await Promise.all(paths.map((path) => other.put(`/api/practice${path}`)));
      expect(answers.map(({ body }) => body.code)).toEqual(paths.map(() => 'not-allowed'));
    }
    const stranger = await aTherapist(api);
    await stranger.put('/api/practice/colour', { colour: '#123456' });

    expect(await settings()).toEqual(before);
  });

  it('tells couples until when they may cancel or move', async () => {
    const couple = await aJoinedCouple(api, owner);
    const rules = { cancelNoticeHours: 48, moveNoticeHours: 12, movesAllowed: null };

    await owner.put('/api/practice/cancellation', rules);

    expect((await couple.first.get('/api/portal/sessions')).body.rules).toEqual(rules);
  });

  it('begins help in a crisis with the list of its country, until it keeps its own', async () => {
    const own = [{ label: 'The house round the corner', contact: '12 Quay', hours: '' }];

    await owner.put('/api/practice', {
      name: 'Two Rivers',
      zone: 'UTC',
      locale: 'en',
      country: 'NZ',
    });
    const begun = (await settings()).crisis;
    await owner.put('/api/practice/crisis', { resources: own });
    const kept = (await settings()).crisis;
    const couple = await aJoinedCouple(api, owner);
    const told = await couple.first.get('/api/portal/help');
    await owner.put('/api/practice/crisis', { resources: null });

    expect(begun.own).toBe(false);
    expect(begun.resources.map(({ contact }: { contact: string }) => contact)).toEqual(
      crisisResourcesIn('NZ').map(({ contact }) => contact),
    );
    expect(kept).toEqual({ own: true, resources: own });
    expect(told.body).toEqual({ resources: own });
    expect((await settings()).crisis).toEqual(begun);
  });

  it('does not lock out an owner who has no second factor', async () => {
    const rules = { ...minutes, secondFactorDemanded: true };

    const refused = await owner.put('/api/practice/sign-in', rules);
    await api.asOwner(
      `insert into auth.second_factor (user_id, sealed_secret)
       select user_id, 'sealed' from member where practice_id = $1`,
      [owner.practiceId],
    );
    const done = await owner.put('/api/practice/sign-in', rules);

    expect(refused.body.errors).toMatchObject([
      { pointer: '#/secondFactorDemanded', code: 'second-factor-first' },
    ]);
    expect(done.status).toBe(204);
  });
});

describe('the reminders of a practice', () => {
  let api: TestApi;
  let owner: Visitor;
  let couple: JoinedCouple;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    owner = await aTherapist(api);
    await openHours(owner, 'UTC');
    couple = await aJoinedCouple(api, owner);
  });
  afterEach(() => api.close());

  const book = (startsAt: string) =>
    owner.post('/api/appointments', { coupleId: couple.id, startsAt, minutes: 50, place: '' });
  const remind = (hoursBefore: number[]) => owner.put('/api/practice/reminders', { hoursBefore });
  const planned = async () =>
    (
      await api.asOwner<{ kind: string; due: Date }>(
        `select distinct payload ->> 'kind' as kind, due_at as due from planned_job
         where state = 'due' and name = 'appointments.mail' order by due_at`,
      )
    ).map(({ kind, due }) => `${kind} ${due.toISOString().slice(0, 16)}`);

  it('come as it has settled', async () => {
    await remind([3, 48]);
    await book('2026-11-20T15:00:00Z');
    await api.runDue('2026-11-02T12:05:00Z');

    expect(await planned()).toEqual([
      'appointment-48h 2026-11-18T15:00',
      'appointment-3h 2026-11-20T12:00',
    ]);
    await api.runDue('2026-11-20T12:00:01Z');
    const letters = api.mailbox.to(couple.couple.partners[0]?.email ?? '');
    expect(letters.at(-1)?.subject).toMatch(/^Your appointment on Friday at/);
  });

  it('are planned anew for sessions booked before it changed its mind', async () => {
    await book('2026-11-20T15:00:00Z');
    await api.runDue('2026-11-17T15:00:01Z');
    const sent = api.mailbox.letters.length;

    await remind([48, 24]);
    const two = await planned();
    await remind([]);
    const none = await planned();
    await remind([72, 2]);

    expect(two).toEqual(['appointment-48h 2026-11-18T15:00', 'appointment-24h 2026-11-19T15:00']);
    expect(none).toEqual([]);
    // The one three days ahead has gone out already and does not come again.
    expect(await planned()).toEqual(['appointment-2h 2026-11-20T13:00']);
    await api.runDue('2026-11-20T13:00:01Z');
    expect(api.mailbox.letters.length - sent).toBe(2);
  });
});

describe('the look of a practice', () => {
  let api: TestApi;
  let owner: Visitor;

  beforeEach(async () => {
    api = await startApi();
    owner = await aTherapist(api);
  });
  afterEach(() => api.close());

  const upload = (picture: Buffer) =>
    owner.put('/api/practice/logo', { picture: picture.toString('base64') });
  const logo = async () => (await owner.get('/api/practice')).body.logo as string;

  it('is its colour, made readable, for all who belong to it and in its mails', async () => {
    await owner.put('/api/practice/colour', { colour: '#FFD500' });
    const couple = await aJoinedCouple(api, owner);

    const brand = (await couple.first.get('/api/me')).body.practice.brand;
    const [letter] = api.mailbox.to(couple.couple.partners[0]?.email ?? '');

    expect((await owner.get('/api/practice')).body.colour).toBe('#ffd500');
    expect(brand).toEqual((await owner.get('/api/me')).body.practice.brand);
    expect(brand.action.dark).toBe('#ffd500');
    expect(brand.action.light).not.toBe('#ffd500');
    expect(letter?.colour).toBe('#ffd500');
  });

  it('is a logo, at an address that changes with it and may be kept', async () => {
    const couple = await aJoinedCouple(api, owner);
    await upload(aPicture());
    const first = await logo();

    const read = await couple.first.get(first);
    await upload(aPicture({ side: 128 }));
    const second = await logo();

    expect(read.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(read.body).toBe(aPicture().toString());
    expect(second).not.toBe(first);
    expect((await owner.get(first)).status).toBe(404);
    await owner.send('DELETE', '/api/practice/logo');
    expect(await logo()).toBeNull();
    expect((await couple.first.get('/api/me')).body.practice.brand.logo).toBeNull();
  });

  it.each([
    ['what is no picture', Buffer.from('<svg onload="alert(1)">'.repeat(3)), 'not-a-picture'],
    ['more than 200 kilobytes', aPicture({ bytes: 200 * 1024 + 1 }), 'picture-too-large'],
    ['far more than that', aPicture({ bytes: 300 * 1024 }), 'picture-too-large'],
    ['a picture too small to be seen', aPicture({ side: 8 }), 'wrong-size'],
  ])('is never %s', async (_, picture, code) => {
    const { body } = await upload(picture);

    expect(body.errors).toMatchObject([{ pointer: '#/picture', code }]);
    expect(await logo()).toBeNull();
  });

  it('is not for strangers to see', async () => {
    await upload(aPicture());
    const stranger = await aTherapist(api);
    const address = await logo();

    const foreign = await stranger.get(address);
    const nobody = await api.visitor().get(address);

    expect([foreign.status, nobody.status]).toEqual([404, 401]);
    expect(foreign.body).toEqual(
      (await stranger.get(`${address.slice(0, -64)}${'0'.repeat(64)}`)).body,
    );
  });
});
