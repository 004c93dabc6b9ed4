import { aTherapist, withSecondFactor, routeTo } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

describe('signing in with a second factor', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const later = (seconds: number) =>
    api.clock.moveTo(new Date(api.clock.now() + seconds * 1000).toISOString());
  const step = (code: string, trustDevice = false) => ({ code, trustDevice });

  async function aCarefulPerson() {
    const { email, password } = await aTherapist(api);
    const own = await api.visitor().signIn(email, password);
    const factor = await withSecondFactor(api, own);
    later(60);
    const begin = (visitor: Visitor, more: object = {}) =>
      visitor.post('/api/sign-in', { email, password, ...more });
    return { ...factor, own, email, password, begin };
  }

  it('asks for a code after the password, and lets in with it', async () => {
    const { begin, code } = await aCarefulPerson();
    const visitor = api.visitor();

    const first = await begin(visitor);
    const between = await visitor.get('/api/me');
    const second = await visitor.post('/api/sign-in/code', step(code()));
    const after = await visitor.get('/api/me');

    expect([first.body, between.status]).toEqual([{ next: 'second-factor' }, 401]);
    expect(between.body.code).toBe('not-signed-in');
    expect([second.body, after.status]).toEqual([{ next: 'signed-in' }, 200]);
  });

  it('takes a code once, though it is right for a minute and a half', async () => {
    const { begin, code } = await aCarefulPerson();
    const [first, second, third] = [api.visitor(), api.visitor(), api.visitor()];
    for (const visitor of [first, second, third]) await begin(visitor);
    const used = code();

    const answers = [
      await first.post('/api/sign-in/code', step(used)),
      await second.post('/api/sign-in/code', step(used)),
      await second.post('/api/sign-in/code', step(code(-30))),
      await second.post('/api/sign-in/code', step(code(30))),
    ];

    expect(answers.map(({ body }) => body.next ?? body.code)).toEqual([
      'signed-in',
      'wrong-code',
      'wrong-code',
      'signed-in',
    ]);
  });

  it('takes one code once, also of many browsers that show it at the same moment', async () => {
    const { begin, code } = await aCarefulPerson();
    const visitors = Array.from({ length: 6 }, () => api.visitor());
    for (const visitor of visitors) await begin(visitor);
    const used = code();

    const answers = await Promise.all(
      visitors.map((visitor) => visitor.post('/api/sign-in/code', step(used))),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('does not take the code that switched it on', async () => {
    const { email, password } = await aTherapist(api);
    const own = await api.visitor().signIn(email, password);
    const { switchedOnBy } = await withSecondFactor(api, own);
    const visitor = api.visitor();
    await visitor.post('/api/sign-in', { email, password });

    const answer = await visitor.post('/api/sign-in/code', step(switchedOnBy));

    expect(answer.body.code).toBe('wrong-code');
  });

  it('is over after five wrong codes, and begins anew with the password', async () => {
    const { begin, code } = await aCarefulPerson();
    const visitor = api.visitor();
    await begin(visitor);
    for (let times = 0; times < 5; times++) await visitor.post('/api/sign-in/code', step('000000'));

    const answer = await visitor.post('/api/sign-in/code', step(code()));

    expect(answer.body.code).toBe('not-signed-in');
  });

  it('cannot be finished by another browser, nor after ten minutes, nor without a beginning', async () => {
    const { begin, code } = await aCarefulPerson();
    const [visitor, slow] = [api.visitor(), api.visitor()];
    await begin(visitor);
    const elsewhere = await api.visitor().post('/api/sign-in/code', step(code()));
    await begin(slow);
    later(601);

    const tooLate = await slow.post('/api/sign-in/code', step(code()));

    expect([elsewhere.body.code, tooLate.body.code]).toEqual(['not-signed-in', 'not-signed-in']);
  });

  it('opens with each recovery code once, however it is typed', async () => {
    const { begin, recoveryCodes } = await aCarefulPerson();
    const [visitor, again] = [api.visitor(), api.visitor()];
    const [typed = ''] = recoveryCodes;
    await begin(visitor);
    await begin(again);

    const first = await visitor.post('/api/sign-in/recovery-code', {
      code: ` ${typed.toUpperCase().replaceAll('-', ' ')}`,
    });
    const second = await again.post('/api/sign-in/recovery-code', { code: typed });
    const { body: account } = await visitor.get('/api/account');

    expect(new Set(recoveryCodes).size).toBe(10);
    expect([first.body.next, second.body.code]).toEqual(['signed-in', 'wrong-code']);
    expect(account.secondFactor).toMatchObject({ on: true, recoveryCodesLeft: 9, demanded: false });
  });

  it('does without a code on a browser that was to be trusted, for thirty days', async () => {
    const { begin, code } = await aCarefulPerson();
    const [asked, unasked] = [api.visitor(), api.visitor()];
    for (const [visitor, trusts] of [
      [asked, true],
      [unasked, false],
    ] as const) {
      await begin(visitor);
      later(30);
      await visitor.post('/api/sign-in/code', step(code(), trusts));
      await visitor.post('/api/sign-out');
    }

    const soon = [await begin(asked), await begin(unasked)];
    later(31 * 24 * 60 * 60);
    const afterAMonth = await begin(asked);

    expect(soon.map(({ body }) => body.next)).toEqual(['signed-in', 'second-factor']);
    expect(afterAMonth.body.next).toBe('second-factor');
  });

  it.each([
    ['asks for codes everywhere again', '/api/account/trusted-browsers'],
    ['signs all other browsers out', '/api/account/sessions'],
    ['turns the step off, and on again later', '/api/account/second-factor'],
  ])('trusts a browser no more once its owner %s', async (_, path) => {
    const { begin, code } = await aCarefulPerson();
    const [lost, here] = [api.visitor(), api.visitor()];
    for (const visitor of [lost, here]) {
      await begin(visitor);
      later(30);
      await visitor.post('/api/sign-in/code', step(code(), true));
    }
    const trusted = async () => (await here.get('/api/account')).body.secondFactor.trustedBrowsers;
    const before = await trusted();
    const end = await here.send('DELETE', path);
    if (path.endsWith('second-factor')) await withSecondFactor(api, here);

    const after = await begin(lost.staysOut());

    expect([before, end.status, after.body.next]).toEqual([2, 204, 'second-factor']);
    expect(await trusted()).toBe(path.endsWith('sessions') ? 1 : 0);
  });

  it('trusts no device that others use', async () => {
    const { begin, code } = await aCarefulPerson();
    const visitor = api.visitor();
    await begin(visitor, { sharedDevice: true });
    await visitor.post('/api/sign-in/code', step(code(), true));
    await visitor.post('/api/sign-out');

    expect((await begin(visitor)).body.next).toBe('second-factor');
  });

  it('is not got around by a new password, nor are trusted browsers kept', async () => {
    const { begin, code, email } = await aCarefulPerson();
    const trusted = api.visitor();
    await begin(trusted);
    await trusted.post('/api/sign-in/code', step(code(), true));
    await trusted.post('/api/password-resets', { email });
    const password = 'a new one, by the mailed link';
    const reset = await trusted.post(await routeTo(api, email), { password });

    const after = await trusted.get('/api/me');
    const anew = await trusted.post('/api/sign-in', { email, password });

    expect([reset.status, after.status]).toEqual([204, 401]);
    expect(anew.body.next).toBe('second-factor');
  });

  it('keeps neither secrets nor recovery codes in clear', async () => {
    const { email, password } = await aTherapist(api);
    const own = await api.visitor().signIn(email, password);
    const { body: setUp } = await own.post('/api/account/second-factor');
    const { recoveryCodes } = await withSecondFactor(api, own);
    const rows = await api.asOwner<object>(
      `select second_factor::text, recovery_code::text, digest::text
       from auth.second_factor join auth.recovery_code using (user_id)`,
    );
    const kept = JSON.stringify(rows);

    expect(rows).not.toHaveLength(0);
    expect(kept).not.toContain(setUp.secret);
    expect(kept).not.toContain(recoveryCodes[0]?.replaceAll('-', ''));
  });
});
