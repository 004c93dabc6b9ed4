import { aPractice } from '@closeknit/fixtures/builders';
import { startApi, type TestApi } from '../testing/start-api.ts';

describe('founding a practice', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('gives the founder an account, a practice and its owner role', async () => {
    const request = aPractice();
    const founded = await api.visitor().post('/api/practices', request);
    const founder = await api.visitor().signIn(request.email, request.password);

    const me = await founder.get('/api/me');

    expect(founded.status).toBe(201);
    expect(me.body).toMatchObject({
      kind: 'member',
      role: 'owner',
      name: request.name,
      practice: { id: founded.body.practiceId, name: request.practiceName },
    });
  });
});

describe('signing in', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it.each([
    [
      'of a wrong password',
      { email: 'nobody@m.example', password: 'not the password' },
      'not-matching',
    ],
    ['of what is no address', { email: 'a\0b', password: 'not the password' }, 'malformed'],
    ['of two megabytes', { email: 'a@m.example', password: 'a'.repeat(2_000_000) }, 'too-large'],
    ['of broken JSON', '{"email":', 'malformed'],
  ])('is refused as a problem because %s', async (_, body, code) => {
    const answer = await api.visitor().send('POST', '/api/auth/sign-in/email', body);

    expect(answer.type).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code });
  });
});
