import { aCouple } from '@closeknit/fixtures/builders';
import { aTherapist, aJoinedCouple, linkTo } from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';

const password = 'our own small harbour';
const zone = 'Europe/Paris';

describe('couples', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('are invited by one mail each, which names neither the other nor the purpose', async () => {
    const therapist = await aTherapist(api);
    const request = aCouple({
      first: { email: 'claire-1@moreau.example' },
      second: { email: 'hugo-1@moreau.example' },
    });

    const added = await therapist.post('/api/couples', request);
    await api.runDue(api.clock.instant().toISOString());

    expect(added.body).toMatchObject({ name: 'Claire & Hugo Moreau' });
    const [letter, ...more] = api.mailbox.to('claire-1@moreau.example');
    expect(more).toEqual([]);
    expect(JSON.stringify(letter)).not.toMatch(/hugo|couple|therap|relationship/i);
  });

  it('keep an invitation however often its link is read', async () => {
    const therapist = await aTherapist(api);
    const request = aCouple({
      first: { email: 'c2@m.example' },
      second: { email: 'h2@m.example' },
    });
    await therapist.post('/api/couples', request);
    await api.runDue(api.clock.instant().toISOString());
    const link = linkTo(api, 'c2@m.example').replace('/invitation/', '/api/invitations/');

    for (let reads = 0; reads < 5; reads++) await api.visitor().get(link);
    const read = await api.visitor().get(link);
    const accepted = await api.visitor().post(`${link}/accept`, { password, zone });
    const again = await api.visitor().post(`${link}/accept`, { password, zone });

    expect(read.body).toMatchObject({ state: 'open', firstName: 'Claire', email: 'c2@m.example' });
    expect(accepted.body).toEqual({ email: 'c2@m.example' });
    expect(again.body).toMatchObject({ code: 'invitation-spent', status: 410 });
  });

  it('end the old link when a partner is invited again', async () => {
    const therapist = await aTherapist(api);
    const request = aCouple({
      first: { email: 'c3@m.example' },
      second: { email: 'h3@m.example' },
    });
    const { body: couple } = await therapist.post('/api/couples', request);
    await api.runDue(api.clock.instant().toISOString());
    const old = linkTo(api, 'c3@m.example').replace('/invitation/', '/api/invitations/');
    const partner = couple.partners[0].id;

    await therapist.post(`/api/couples/${couple.id}/partners/${partner}/invitation`);
    await api.runDue(api.clock.instant().toISOString());

    const fresh = linkTo(api, 'c3@m.example').replace('/invitation/', '/api/invitations/');
    const answer = await api.visitor().post(`${old}/accept`, { password, zone });
    expect(answer.body.code).toBe('invitation-expired');
    expect((await api.visitor().get(fresh)).body.state).toBe('open');
  });

  it.each([
    ['made up', '/api/invitations/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['cut in half', '/api/invitations/aaaaaaaaaaaaaaaaaaaaaaaa'],
    ['no token at all', '/api/invitations/%00'],
  ])('are not found behind a link that is %s', async (_, link) => {
    const answer = await api.visitor().get(link);

    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('let an invited person in whose address a stranger has taken before', async () => {
    const therapist = await aTherapist(api);
    const squat = { practiceName: 'Elsewhere', name: 'Stranger', zone: 'UTC' };
    const email = 'wanted@couple.example';
    await api.visitor().post('/api/practices', { ...squat, email, password: 'a strange password' });
    await therapist.post('/api/couples', aCouple({ first: { email } }));
    await api.runDue(api.clock.instant().toISOString());
    const link = linkTo(api, email).replace('/invitation/', '/api/invitations/');

    const { body: invited } = await api.visitor().get(link);
    const accepted = await api
      .visitor()
      .post(`${link}/accept`, { password: 'my own first password', zone: 'Europe/Paris' });
    const guest = await api.visitor().signIn(email, 'my own first password');
    const { body: me } = await guest.get('/api/me');

    expect([invited.hasAccount, accepted.status, me.kind]).toEqual([false, 200, 'partner']);
    expect((await guest.get('/api/account')).body.seats).toHaveLength(1);
  });

  it('take a name for no more than a line that can be seen', async () => {
    const therapist = await aTherapist(api);
    const request = aCouple({
      first: { firstName: 'Claire\r\nBcc: all@example.org' },
      second: { firstName: '\u200b\u200d' },
    });

    const answer = await therapist.post('/api/couples', request);

    expect(answer.body.errors).toMatchObject([
      { pointer: '#/first/firstName', code: 'unreadable' },
      { pointer: '#/second/firstName', code: 'missing' },
    ]);
  });

  it('cannot share one address, and say so on the second field', async () => {
    const therapist = await aTherapist(api);
    const request = aCouple({
      first: { email: 'we@m.example' },
      second: { email: 'WE@m.example ' },
    });

    const answer = await therapist.post('/api/couples', request);

    expect(answer.type).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      code: 'same-address',
      errors: [{ pointer: '#/second/email', code: 'same-address' }],
    });
  });

  it('show a partner the other by first name only', async () => {
    const therapist = await aTherapist(api);
    const { first } = await aJoinedCouple(api, therapist);

    const me = await first.get('/api/me');

    expect(me.body).toMatchObject({ kind: 'partner', name: 'Claire', otherName: 'Hugo' });
    expect(JSON.stringify(me.body)).not.toContain('second-');
  });

  it('are the same "not found" to another therapist as a random id', async () => {
    const own = await aTherapist(api);
    const { id } = await aJoinedCouple(api, own);
    const stranger = await aTherapist(api);

    const foreign = await stranger.get(`/api/couples/${id}`);
    const random = await stranger.get('/api/couples/00000000-0000-4000-8000-000000000000');

    expect(foreign.status).toBe(404);
    expect([foreign.status, foreign.body]).toEqual([random.status, random.body]);
  });

  it('refuse unreadable text on the field it stands in', async () => {
    const therapist = await aTherapist(api);
    const request = aCouple({ first: { firstName: 'Cla\0ire' }, second: { firstName: '\ud800' } });

    const answer = await therapist.post('/api/couples', request);

    expect(answer.body.errors).toMatchObject([
      { pointer: '#/first/firstName', code: 'unreadable' },
      { pointer: '#/second/firstName', code: 'unreadable' },
    ]);
  });
});
