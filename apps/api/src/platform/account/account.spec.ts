import { aJoinedCouple, aTherapist, routeTo, withSecondFactor } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';

const MINUTE = 60;

describe('an account', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  let made = 0;
  const later = (seconds: number) =>
    api.clock.moveTo(new Date(api.clock.now() + seconds * 1000).toISOString());
  const dueIsDone = () => api.runDue(api.clock.instant().toISOString());
  const subjects = (address: string) => api.mailbox.to(address).map(({ subject }) => subject);

  async function somebody() {
    const { email, password } = await aTherapist(api);
    const visitor = await api.visitor().signIn(email, password);
    return Object.assign(visitor.staysOut(), { email, password });
  }

  const guarded: readonly ['POST' | 'PUT' | 'DELETE', string, object | undefined][] = [
    ['PUT', '/api/account/email', { email: 'new@m.example' }],
    ['PUT', '/api/account/password', { password: 'another long password' }],
    ['POST', '/api/account/second-factor', {}],
    ['POST', '/api/account/second-factor/confirm', { code: '123456' }],
    ['DELETE', '/api/account/second-factor', undefined],
    ['POST', '/api/account/recovery-codes', {}],
    ['POST', '/api/account/passkeys/options', {}],
    ['POST', '/api/account/passkeys', { name: 'Key', response: {} }],
    ['DELETE', '/api/account/passkeys/00000000-0000-7000-8000-000000000000', undefined],
  ];

  it.each(guarded)('asks for the password first at %s %s', async (method, url, body) => {
    const visitor = await somebody();
    later(10 * MINUTE);

    const answer = await visitor.send(method, url, body);
    const { body: account } = await visitor.get('/api/account');

    expect([answer.status, answer.body.code]).toEqual([403, 'confirm-first']);
    expect(account).toMatchObject({ confirmedUntil: null, secondFactor: { on: false } });
  });

  it('is confirmed by the password, for ten minutes, in this browser only', async () => {
    const visitor = await somebody();
    const other = await api.visitor().signIn(visitor.email, visitor.password);
    later(10 * MINUTE);
    const confirmed = await visitor.post('/api/account/confirm', { password: visitor.password });
    const code = async (who: typeof other) => (await who.post('/api/account/second-factor')).status;
    const [here, there] = [await code(visitor), await code(other)];
    later(10 * MINUTE);

    expect([confirmed.status, here, there, await code(visitor)]).toEqual([204, 200, 403, 403]);
  });

  it('is not confirmed by another password, nor past the second factor', async () => {
    const visitor = await somebody();
    const { password } = visitor;
    const { code } = await withSecondFactor(api, visitor);
    later(11 * MINUTE);
    const confirm = (facts: object) => visitor.post('/api/account/confirm', facts);

    const answers = [
      await confirm({ password: 'somebody else’s password', code: code() }),
      await confirm({ password }),
      await confirm({ password, code: code() === '000000' ? '000001' : '000000' }),
      await confirm({ password, code: code() }),
    ];

    expect(answers.map(({ body }) => body.errors?.[0])).toMatchObject([
      { pointer: '#/password', code: 'not-your-password' },
      { pointer: '#/code', code: 'wrong-code' },
      { pointer: '#/code', code: 'wrong-code' },
    ]);
    expect(answers[3]?.status).toBe(204);
  });

  it('slows down who guesses the password at an open browser', async () => {
    const visitor = await somebody();
    const guess = () => visitor.post('/api/account/confirm', { password: 'a guess and no more' });
    for (let free = 0; free < 5; free++) await guess();

    expect((await guess()).body.code).toBe('too-many');
  });

  it('gets a new password, which signs every other browser out and is told by mail', async () => {
    const visitor = await somebody();
    const { email, password: old } = visitor;
    const other = (await api.visitor().signIn(email, old)).staysOut();
    const password = 'another long password';

    await visitor.put('/api/account/password', { password });
    await dueIsDone();
    const signIn = (typed: string) =>
      api.visitor().post('/api/sign-in', { email, password: typed });
    const [here, there] = [await visitor.get('/api/me'), await other.get('/api/me')];

    expect([here.status, there.status]).toEqual([200, 401]);
    expect([(await signIn(old)).status, (await signIn(password)).status]).toEqual([401, 200]);
    expect(subjects(email)).toContain('Your password was changed');
  });

  it('gets a new address when the link sent there is followed, and the old one is told', async () => {
    const visitor = await somebody();
    const email = `moved-${++made}@m.example`;
    await visitor.put('/api/account/email', { email });
    const route = await routeTo(api, email);
    const { body: before } = await visitor.get('/api/account');
    const followed = await api.visitor().post(route);
    const { body: after } = await visitor.get('/api/account');
    const { body: practice } = await visitor.get('/api/me');

    expect(before).toMatchObject({ email: visitor.email, newEmail: email });
    expect([followed.status, after.email, after.newEmail]).toEqual([204, email, null]);
    expect(subjects(visitor.email)).toContain('Your address is about to change');
    expect(practice.kind).toBe('member');
    const [member] = await api.asOwner('select email from member where email = $1', [email]);
    expect(member).toBeDefined();
  });

  it('of a partner takes the mails of their appointments along', async () => {
    const { first, second, id } = await aJoinedCouple(api, await aTherapist(api));
    const email = `moved-${++made}@m.example`;
    const { body: own } = await first.get('/api/account');
    await first.put('/api/account/email', { email });
    await api.visitor().post(await routeTo(api, email));
    const { body: other } = await second.get('/api/account');

    const contacts = await api.asOwner<{ email: string }>(
      'select email from partner_contact where couple_id = $1',
      [id],
    );
    expect(contacts.map((contact) => contact.email).toSorted()).toEqual(
      [email, other.email].toSorted(),
    );
    expect(own.email).not.toBe(email);
  });

  it('is not told whether a new address is taken, and does not get it', async () => {
    const [visitor, holder] = [await somebody(), await somebody()];
    const before = api.mailbox.to(holder.email).length;
    const answers = [
      await visitor.put('/api/account/email', { email: holder.email }),
      await (await somebody()).put('/api/account/email', { email: `free-${++made}@m.example` }),
    ];
    await dueIsDone();
    const { body: account } = await visitor.get('/api/account');
    const letters = api.mailbox.to(holder.email).slice(before);

    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(2).fill([204, '']));
    expect([account.email, account.newEmail]).toEqual([visitor.email, holder.email]);
    expect(letters.map(({ subject, action }) => [subject, action.label])).toEqual([
      ['You already have an account', 'Sign in'],
    ]);
  });

  it('turns a second factor on, which signs other browsers out, and off again', async () => {
    const visitor = await somebody();
    const other = (await api.visitor().signIn(visitor.email, visitor.password)).staysOut();
    const { recoveryCodes } = await withSecondFactor(api, visitor);
    const { body: on } = await visitor.get('/api/account');
    const there = await other.get('/api/me');
    const { body: renewed } = await visitor.post('/api/account/recovery-codes');
    const off = await visitor.send('DELETE', '/api/account/second-factor');
    const { email, password } = visitor;
    const again = await api.visitor().post('/api/sign-in', { email, password });

    expect(on.secondFactor).toMatchObject({ on: true, recoveryCodesLeft: 10, demanded: false });
    expect(renewed.codes).toHaveLength(10);
    expect(renewed.codes).not.toContain(recoveryCodes[0]);
    expect([there.status, off.status, again.body.next]).toEqual([401, 204, 'signed-in']);
  });

  it('keeps the old second factor until a code of the new one is shown', async () => {
    const visitor = await somebody();
    const { email, password } = visitor;
    const { code } = await withSecondFactor(api, visitor);
    later(60);
    await visitor.post('/api/account/second-factor');
    const wrong = await visitor.post('/api/account/second-factor/confirm', { code: code() });
    const elsewhere = api.visitor();
    await elsewhere.post('/api/sign-in', { email, password });
    const answer = await elsewhere.post('/api/sign-in/code', { code: code() });

    expect([wrong.body.code, answer.body.next]).toEqual(['wrong-code', 'signed-in']);
  });

  it('shows its browsers, and signs one or all others out', async () => {
    const visitor = await somebody();
    const { email, password } = visitor;
    const others = [];
    for (let count = 0; count < 3; count++) {
      others.push((await api.visitor().signIn(email, password)).staysOut());
    }
    const foreign = await somebody();
    const list = async () => (await visitor.get('/api/account')).body.sessions;
    const [first] = (await list()).filter((one: { current: boolean }) => !one.current);

    const byForeigner = await foreign.send('DELETE', `/api/account/sessions/${first.id}`);
    const byOwner = await visitor.send('DELETE', `/api/account/sessions/${first.id}`);
    const left = (await list()).length;
    await visitor.send('DELETE', '/api/account/sessions');

    expect([byForeigner.status, byOwner.status]).toEqual([404, 204]);
    expect(left).toBe(4);
    expect(await list()).toMatchObject([{ current: true }]);
    const after = await Promise.all(
      others.map(async (other) => (await other.get('/api/me')).status),
    );
    expect(after).toEqual([401, 401, 401]);
  });

  it('shows a partner nothing of the other partner', async () => {
    const { first, second } = await aJoinedCouple(api, await aTherapist(api));
    const { body: other } = await second.get('/api/account');
    const { body: own } = await first.get('/api/account');

    expect(JSON.stringify(own)).not.toContain(other.email);
    expect(own.seats).toHaveLength(1);
    expect(own.seats[0].actorId).not.toBe(other.seats[0].actorId);
  });
});
