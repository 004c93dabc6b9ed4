import { aPractice } from '@closeknit/fixtures/builders';
import { routeTo } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';

describe('founding a practice', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('gives the founder an account, a practice and its owner role', async () => {
    const request = aPractice();
    const founder = api.visitor();
    const founded = await founder.post('/api/practices', request);
    await founder.post(await routeTo(api, request.email));

    const me = await founder.get('/api/me');

    expect([founded.status, founded.body]).toEqual([204, '']);
    expect(me.body).toMatchObject({
      kind: 'member',
      role: 'owner',
      name: request.name,
      practice: { name: request.practiceName },
    });
  });
});
