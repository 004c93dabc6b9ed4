import { aPractice } from '@closeknit/fixtures/builders';
import { aTherapist } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import { AUTH, type Auth } from './auth.ts';

describe('signing in with a password', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const attempt = (email: string, password = 'not the right one') =>
    api.visitor().post('/api/sign-in', { email, password });

  /** How often passwords are hashed or compared while `work` runs. */
  async function hashesDuring(work: () => Promise<unknown>): Promise<number> {
    const { password } = await api.app.get<Auth>(AUTH).$context;
    const { hash, verify } = password;
    let hashes = 0;
    password.hash = (...asked) => (hashes++, hash(...asked));
    password.verify = (...asked) => (hashes++, verify(...asked));
    await work();
    Object.assign(password, { hash, verify });
    return hashes;
  }

  it('answers alike, and works as hard, whether the address is known or not', async () => {
    const { email } = await aTherapist(api);
    const [known, unknown] = [await attempt(email), await attempt('nobody@m.example')];
    const hashes = [
      await hashesDuring(() => attempt(email)),
      await hashesDuring(() => attempt('nobody@m.example')),
    ];

    expect(known.status).toBe(401);
    expect(known.body).toMatchObject({ code: 'not-matching' });
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(Object.keys(unknown.headers).toSorted()).toEqual(Object.keys(known.headers).toSorted());
    expect(hashes).toEqual([1, 1]);
  });

  it('hands out a cookie and no token', async () => {
    const { email, password } = await aTherapist(api);

    const answer = await attempt(email, password);

    expect(answer.body).toEqual({ next: 'signed-in' });
    const cookies = [answer.headers['set-cookie']].flat().map(String);
    const session = cookies.find((cookie) => cookie.startsWith('closeknit.session_token='));
    expect(session).toMatch(/HttpOnly; SameSite=Lax$/);
  });

  it('is refused to a practice whose address nobody has confirmed, and the link goes out again', async () => {
    const request = aPractice({ email: 'unproved@m.example' });
    await api.visitor().post('/api/practices', request);

    const right = await attempt(request.email, request.password);
    const wrong = await attempt('nobody-at-all@m.example');
    await api.runDue(api.clock.instant().toISOString());

    expect([right.status, right.body]).toEqual([wrong.status, wrong.body]);
    expect(api.mailbox.to(request.email)).toHaveLength(2);
  });

  it.each([
    ['of what is no address', { email: 'a\0b', password: 'not the password' }, 'invalid-input'],
    ['of two megabytes', { email: 'a@m.example', password: 'a'.repeat(2_000_000) }, 'too-large'],
    ['of broken JSON', '{"email":', 'malformed'],
  ])('is refused as a problem because %s', async (_, body, code) => {
    const answer = await api.visitor().send('POST', '/api/sign-in', body);

    expect(answer.type).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code });
  });

  it('keeps no route of better-auth open', async () => {
    const { email, password } = await aTherapist(api);
    const routes = ['sign-in/email', 'sign-up/email', 'get-session', 'sign-out', 'update-user'];

    const answers = await Promise.all(
      routes.map((route) => api.visitor().post(`/api/auth/${route}`, { email, password })),
    );

    expect(answers.map(({ status }) => status)).toEqual(routes.map(() => 404));
  });
});

describe('guessing', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const later = (seconds: number) =>
    api.clock.moveTo(new Date(api.clock.now() + seconds * 1000).toISOString());

  it('is slowed down more and more, and says for how long', async () => {
    const { email, password } = await aTherapist(api);
    const guesser = api.visitor();
    const guess = () => guesser.post('/api/sign-in', { email, password: 'a guess and no more' });
    const codes: string[] = [];
    for (let free = 0; free < 6; free++) codes.push((await guess()).body.code);
    later(1);
    codes.push((await guess()).body.code);
    const tooSoon = await guess();
    const evenRight = await guesser.post('/api/sign-in', { email, password });
    later(3);
    const right = await guesser.post('/api/sign-in', { email, password });

    expect(codes).toEqual([...Array(5).fill('not-matching'), 'too-many', 'not-matching']);
    expect([tooSoon.status, tooSoon.headers['retry-after']]).toEqual([429, '2']);
    expect(evenRight.status).toBe(429);
    expect(right.body).toEqual({ next: 'signed-in' });
  });

  it('is never made to wait longer than half a minute', async () => {
    const guesser = api.visitor();
    const guess = () =>
      guesser.post('/api/sign-in', { email: 'nobody@m.example', password: 'a guess and no more' });
    for (let times = 0; times < 14; times++) {
      await guess();
      later(31);
    }

    await guess();
    const waits = await guess();

    // Counted from the try before, which a slow machine made a moment ago.
    expect(['28', '29', '30']).toContain(waits.headers['retry-after']);
  });

  it('of many at once gets no more tries than one after the other', async () => {
    const { email } = await aTherapist(api);
    const guesser = api.visitor();
    api.clock.hold();

    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        guesser.post('/api/sign-in', { email, password: `a guess, number ${n}` }),
      ),
    );

    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  it('by somebody else slows down neither another network nor a browser used before', async () => {
    const { email, password } = await aTherapist(api);
    const [guesser, elsewhere] = [api.visitor(), api.visitor()];
    const own = api.visitor().neighbourOf(guesser);
    await own.signIn(email, password);
    for (let times = 0; times < 7; times++) {
      await guesser.post('/api/sign-in', { email, password: 'a guess and no more' });
    }

    const answers = [
      await guesser.post('/api/sign-in', { email, password }),
      await api.visitor().neighbourOf(guesser).post('/api/sign-in', { email, password }),
      await own.post('/api/sign-in', { email, password }),
      await elsewhere.post('/api/sign-in', { email, password }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200, 200]);
  });

  it('is forgiven once it was right', async () => {
    const { email, password } = await aTherapist(api);
    const forgetful = api.visitor();
    const guess = () => forgetful.post('/api/sign-in', { email, password: 'a guess and no more' });
    for (let times = 0; times < 4; times++) await guess();
    await forgetful.signIn(email, password);
    await forgetful.post('/api/sign-out');

    expect((await guess()).status).toBe(401);
    expect((await guess()).status).toBe(401);
  });
});
