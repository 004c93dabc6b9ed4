import { aPractice } from '@closeknit/fixtures/builders';
import { aTherapist, linkTo, routeTo } from '../../../testing/given.ts';
import { startApi, type TestApi } from '../../../testing/start-api.ts';
import { Links } from '../../sign-in/links.ts';

const HOUR = 60 * 60;

describe('a link from a mail', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  let made = 0;
  const later = (seconds: number) =>
    api.clock.moveTo(new Date(api.clock.now() + seconds * 1000).toISOString());
  const ask = (email: string) => api.visitor().post('/api/password-resets', { email });
  const password = 'a new one, by the mailed link';

  async function aFounder() {
    const request = aPractice({ email: `founder-${++made}@m.example` });
    const visitor = api.visitor();
    const answer = await visitor.post('/api/practices', request);
    return { ...request, visitor, answer, route: await routeTo(api, request.email) };
  }

  async function aForgetfulPerson() {
    const therapist = await aTherapist(api);
    await ask(therapist.email);
    return { therapist, email: therapist.email, route: await routeTo(api, therapist.email) };
  }

  describe('to confirm an address', () => {
    it('lets the founder in, once', async () => {
      const { visitor, route } = await aFounder();
      const before = await visitor.get('/api/me');
      const answer = await visitor.post(route);
      const after = await visitor.get('/api/me');
      const again = await api.visitor().post(route);

      expect([before.status, answer.status, after.status]).toEqual([401, 204, 200]);
      expect([again.status, again.body.code]).toEqual([410, 'link-spent']);
    });

    it('is not spent by reading it', async () => {
      const { route } = await aFounder();
      const reads = [await api.visitor().get(route), await api.visitor().get(route)];
      const answer = await api.visitor().post(route);
      const after = await api.visitor().get(route);

      expect(reads.map(({ body }) => body.state)).toEqual(['open', 'open']);
      expect([answer.status, after.body.state]).toEqual([204, 'spent']);
    });

    it('runs out after three days', async () => {
      const { route } = await aFounder();
      later(72 * HOUR);
      const [read, answer] = [await api.visitor().get(route), await api.visitor().post(route)];

      expect(read.body.state).toBe('expired');
      expect([answer.status, answer.body.code]).toEqual([410, 'link-expired']);
    });

    it('lets only one of two in who press its button at once', async () => {
      const { route } = await aFounder();

      const answers = await Promise.all([api.visitor().post(route), api.visitor().post(route)]);

      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 410]);
    });
  });

  describe('after founding a practice', () => {
    it('is told of with the same nothing whether the address has an account or not', async () => {
      const known = await aTherapist(api);
      const founded = await aFounder();
      const mails = api.mailbox.to(known.email).length;

      const answer = await api.visitor().post('/api/practices', aPractice({ email: known.email }));
      await api.runDue(api.clock.instant().toISOString());

      const [letter, ...others] = api.mailbox.to(known.email).slice(mails);
      expect([answer.status, answer.body]).toEqual([204, '']);
      expect(founded.answer.status).toBe(204);
      expect(Object.keys(answer.headers)).toEqual(Object.keys(founded.answer.headers));
      expect([letter?.subject, letter?.action.label, others]).toEqual([
        'You already have an account',
        'Sign in',
        [],
      ]);
    });

    it('changes nothing about the account there was', async () => {
      const known = await aTherapist(api);
      const intruding = aPractice({
        email: known.email,
        password: 'not the password of the owner',
      });
      await api.visitor().post('/api/practices', intruding);

      const { email } = known;
      const signIn = (password: string) => api.visitor().post('/api/sign-in', { email, password });
      const [intruder, owner] = [await signIn(intruding.password), await signIn(known.password)];

      expect([intruder.status, owner.status]).toEqual([401, 200]);
    });
  });

  describe('to a new password', () => {
    it('sets it, ends every session, signs nobody in, and is spent', async () => {
      const { therapist, email, route } = await aForgetfulPerson();
      const visitor = api.visitor();

      const answer = await visitor.post(route, { password });
      const [here, there] = [await visitor.get('/api/me'), await therapist.get('/api/me')];
      const again = await visitor.post(route, { password });
      const old = await visitor.post('/api/sign-in', { email, password: therapist.password });
      const anew = await visitor.post('/api/sign-in', { email, password });

      expect([answer.status, here.status, there.status]).toEqual([204, 401, 401]);
      expect([again.body.code, old.status, anew.status]).toEqual(['link-spent', 401, 200]);
    });

    it('is sent to who has an account only; everybody is answered alike, and as late', async () => {
      const { email } = await aTherapist(api);
      const timed = async (address: string) => {
        const begun = performance.now();
        const answer = await ask(address);
        return { answer, took: performance.now() - begun };
      };
      const [known, unknown] = [await timed(email), await timed('nobody@m.example')];
      await api.runDue(api.clock.instant().toISOString());

      expect([known.answer.status, known.answer.body]).toEqual([204, '']);
      expect([unknown.answer.status, unknown.answer.body]).toEqual([204, '']);
      expect([known.took >= 245, unknown.took >= 245]).toEqual([true, true]);
      expect(linkTo(api, email)).toMatch(/^\/reset\//);
      expect(api.mailbox.to('nobody@m.example')).toEqual([]);
    });

    it('runs out after an hour', async () => {
      const { route } = await aForgetfulPerson();
      later(HOUR);

      expect((await api.visitor().post(route, { password })).body.code).toBe('link-expired');
    });

    it('ends the others that were sent', async () => {
      const { email, route: first } = await aForgetfulPerson();
      await ask(email);
      await api.visitor().post(await routeTo(api, email), { password });

      expect((await api.visitor().post(first, { password })).body.code).toBe('link-spent');
    });

    it('is not spent on a password that is guessed first', async () => {
      const { route } = await aForgetfulPerson();
      const answer = await api.visitor().post(route, { password: 'password123456' });

      expect(answer.body).toMatchObject({ errors: [{ code: 'common-password' }] });
      expect((await api.visitor().get(route)).body.state).toBe('open');
    });

    it('comes a few times an hour and then no more', async () => {
      const { email } = await aTherapist(api);
      const before = api.mailbox.to(email).length;
      for (let times = 0; times < 8; times++) await ask(email);
      await api.runDue(api.clock.instant().toISOString());

      expect(api.mailbox.to(email).length - before).toBeLessThanOrEqual(5);
    });
  });

  it('opens nothing where it is foreign, forged or no link at all', async () => {
    const { route, email } = await aForgetfulPerson();
    const token = route.split('/').at(-1) as string;
    const [ticket] = await api.asOwner<{ id: string }>(
      `select ticket.id from auth.ticket join auth."user" person on person.id = user_id
       where person.email = $1 and purpose = 'reset'`,
      [email],
    );
    const links = api.app.get(Links);
    const { practiceId } = links.read('reset', token) as { practiceId: string };
    const facts = { practiceId, id: ticket?.id as string };
    const wrong = [
      links.tokenFor('invitation', facts),
      links.tokenFor('verification', facts),
      links.tokenFor('reset', { ...facts, id: crypto.randomUUID() }),
      `${token.slice(0, -2)}AA`,
      token.slice(0, -4),
      'no-link-at-all-no-link-at-all',
      'short',
      '%00',
    ];

    const answers = await Promise.all([
      ...wrong.map((one) => api.visitor().get(`/api/password-resets/${one}`)),
      ...wrong.map((one) => api.visitor().post(`/api/password-resets/${one}`, { password })),
      api.visitor().post(`/api/verifications/${token}`),
    ]);

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await api.visitor().get(route)).body.state).toBe('open');
  });

  it('travels in a mail that names nobody but its reader', async () => {
    const { email } = await aForgetfulPerson();
    const letter = api.mailbox.to(email).at(-1);

    expect(letter).toMatchObject({ to: email, subject: 'Choose a new password' });
    expect(letter?.greeting).toBe('Hello Mira,');
    const jobs = await api.asOwner<{ payload: object }>(
      `select payload from planned_job where name like 'account.%'`,
    );
    expect(JSON.stringify(jobs)).not.toContain('@');
  });
});
