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
