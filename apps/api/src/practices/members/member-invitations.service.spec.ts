import { aJoinedCouple, aTherapist } from '../../testing/given.ts';
import {
  aColleague,
  COLLEAGUE_PASSWORD as password,
  invited,
  joinLink,
} from '../../testing/given-colleague.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const zone = 'Europe/Paris';

describe('inviting a colleague', () => {
  let api: TestApi;
  let owner: Visitor & { practiceId: string };

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2026-11-02T12:00:00Z');
    owner = await aTherapist(api);
  });
  afterEach(() => api.close());

  const daniel = { name: 'Daniel', email: 'daniel@practice.example', role: 'therapist' } as const;
  const accept = (link: string, over = {}) =>
    api.visitor().post(`${link}/accept`, { name: 'Daniel Brandt', password, zone, ...over });
  const list = async () => (await owner.get('/api/members')).body;

  it('brings them in by a mailed link, in the role that was meant', async () => {
    await invited(api, owner, daniel);
    const link = joinLink(api, daniel.email);
    const accepted = await accept(link);
    const colleague = await api.visitor().signIn(daniel.email, password);

    const me = await colleague.get('/api/me');

    expect(accepted.body).toMatchObject({ email: daniel.email });
    expect(me.body).toMatchObject({
      kind: 'member',
      id: accepted.body.memberId,
      name: 'Daniel Brandt',
      role: 'therapist',
      practice: { id: owner.practiceId },
    });
    expect(await list()).toMatchObject({
      members: [{ role: 'owner' }, { name: 'Daniel Brandt', role: 'therapist' }],
      invitations: [],
    });
  });

  it('spends nothing by reading, however often, and the link once by accepting', async () => {
    await invited(api, owner, daniel);
    const link = joinLink(api, daniel.email);

    for (let reads = 0; reads < 5; reads++) await api.visitor().get(link);
    const read = await api.visitor().get(link);
    await accept(link);
    const again = await accept(link);

    expect(read.body).toMatchObject({ state: 'open', email: daniel.email, hasAccount: false });
    expect(again.body).toMatchObject({ status: 410, code: 'invitation-spent' });
    expect((await api.visitor().get(link)).body.state).toBe('spent');
  });

  it('lasts seven days', async () => {
    await invited(api, owner, daniel);
    const link = joinLink(api, daniel.email);

    api.clock.moveTo('2026-11-09T11:59:00Z');
    const before = await api.visitor().get(link);
    api.clock.moveTo('2026-11-09T12:01:00Z');
    const after = await accept(link);

    expect(before.body.state).toBe('open');
    expect(after.body).toMatchObject({ status: 410, code: 'invitation-expired' });
    expect((await list()).invitations).toMatchObject([{ state: 'expired' }]);
  });

  it('sent again ends the link before it', async () => {
    await invited(api, owner, daniel);
    const old = joinLink(api, daniel.email);
    const [{ id }] = (await list()).invitations;

    await owner.post(`/api/member-invitations/${id}/again`);
    await api.runDue('2026-11-02T12:05:00Z');

    expect((await accept(old)).body.code).toBe('invitation-expired');
    expect((await accept(joinLink(api, daniel.email))).status).toBe(200);
    expect((await list()).invitations).toEqual([]);
  });

  it('taken back opens nothing, and its mail does not leave', async () => {
    await owner.post('/api/member-invitations', daniel);
    const [{ id }] = (await list()).invitations;

    const revoked = await owner.send('DELETE', `/api/member-invitations/${id}`);
    await api.runDue('2026-11-02T12:05:00Z');

    expect(revoked.status).toBe(204);
    expect(api.mailbox.to(daniel.email)).toEqual([]);
    const again = await owner.post(`/api/member-invitations/${id}/again`);
    expect(again.body.code).toBe('not-found');
  });

  it('refuses whom it has, and whom it has asked', async () => {
    const colleague = await aColleague(api, owner);
    await invited(api, owner, daniel);

    const member = await owner.post('/api/member-invitations', {
      ...daniel,
      email: colleague.email,
    });
    const twice = await owner.post('/api/member-invitations', daniel);

    expect(member.body.errors).toMatchObject([{ pointer: '#/email', code: 'already-member' }]);
    expect(twice.body.errors).toMatchObject([{ pointer: '#/email', code: 'already-invited' }]);
  });

  it('asks those who have an account for its password, and nobody else comes in by it', async () => {
    const elsewhere = await aTherapist(api);
    const { email } = (await elsewhere.get('/api/members')).body.members[0];
    await invited(api, owner, { ...daniel, email });
    const link = joinLink(api, email);

    const read = await api.visitor().get(link);
    const guessed = await accept(link, { password: 'not the password at all' });

    expect(read.body.hasAccount).toBe(true);
    expect(guessed.body.errors).toMatchObject([{ pointer: '#/password', code: 'wrong-password' }]);
    expect((await list()).members).toHaveLength(1);
  });

  it('lets a partner of one practice work in another', async () => {
    const elsewhere = await aTherapist(api);
    const couple = await aJoinedCouple(api, elsewhere);
    const email = couple.couple.partners[0]?.email ?? '';
    await invited(api, owner, { ...daniel, email });

    const accepted = await accept(joinLink(api, email), { password: 'our own small harbour' });

    expect(accepted.status).toBe(200);
    expect((await couple.first.get('/api/me')).body.kind).toBe('partner');
    expect((await list()).members).toHaveLength(2);
  });

  it('is for owners, and for their own practice', async () => {
    await invited(api, owner, daniel);
    const [{ id }] = (await list()).invitations;
    const stranger = await aTherapist(api);

    for (const role of ['therapist', 'supervisor', 'assistant'] as const) {
      const { visitor } = await aColleague(api, owner, role);
      const refused = await visitor.post('/api/member-invitations', daniel);
      expect(refused.body.code).toBe('not-allowed');
      expect((await visitor.get('/api/members')).body.invitations).toEqual([]);
    }
    const foreign = [
      await stranger.post(`/api/member-invitations/${id}/again`),
      await stranger.send('DELETE', `/api/member-invitations/${id}`),
    ];
    expect(foreign.map(({ body }) => body.code)).toEqual(['not-found', 'not-found']);
    expect((await stranger.get('/api/members')).body.invitations).toEqual([]);
  });

  it('opens by no other link', async () => {
    await aJoinedCouple(api, owner);
    const partner = api.mailbox.letters.find(({ action }) => action.url.includes('/invitation/'));
    const token = partner?.action.url.split('/').at(-1);

    const answer = await accept(`/api/colleague-invitations/${token}`);

    expect(answer.body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('brings back who has left as the same person', async () => {
    const colleague = await aColleague(api, owner);
    await owner.post(`/api/members/${colleague.id}/leaving`, { handOver: [] });
    await invited(api, owner, { ...daniel, email: colleague.email, role: 'assistant' });

    const back = await accept(joinLink(api, colleague.email));

    expect(back.body.memberId).toBe(colleague.id);
    expect((await colleague.visitor.get('/api/me')).body).toMatchObject({ role: 'assistant' });
  });
});
