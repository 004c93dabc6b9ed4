import { aCouple } from '@closeknit/fixtures/builders';
import { aJoinedCouple, aTherapist, type JoinedCouple, linkTo } from '../testing/given.ts';
import {
  aColleague,
  COLLEAGUE_PASSWORD,
  invited,
  joinLink,
  type Colleague,
} from '../testing/given-colleague.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const zone = 'Europe/Paris';
const COUPLE_PASSWORD = 'our own small harbour';

describe('somebody on both sides of a practice', () => {
  let api: TestApi;
  let owner: Visitor;
  let office: Colleague;
  let couple: JoinedCouple;
  let partnerEmail: string;

  beforeAll(async () => {
    api = await startApi();
    owner = await aTherapist(api);
    office = await aColleague(api, owner, 'assistant');
    couple = await aJoinedCouple(api, owner);
    partnerEmail = couple.couple.partners[0]?.email ?? '';
  }, 60_000);
  afterAll(() => api.close());

  const asPartner = async (therapist: Visitor, email: string) => {
    const other = { firstName: 'Noor', email: `noor-of-${email}` };
    await therapist.post('/api/couples', aCouple({ first: { email }, second: other }));
    await api.runDue(api.clock.instant().toISOString());
    return linkTo(api, email).replace('/invitation/', '/api/invitations/');
  };
  const seatsOf = async (email: string) => {
    const rows = await api.asOwner<{ kind: string }>(
      `select kind from auth.seat join auth."user" person on person.id = user_id
       where person.email = $1 order by kind`,
      [email],
    );
    return rows.map(({ kind }) => kind);
  };

  it('is not let in as a partner where they work, and told why', async () => {
    const link = await asPartner(owner, office.email);

    const answer = await api
      .visitor()
      .post(`${link}/accept`, { password: COLLEAGUE_PASSWORD, zone });

    expect(answer).toMatchObject({ status: 409, body: { code: 'works-here' } });
    expect(answer.body.detail).toContain('You work in this practice');
    expect(await seatsOf(office.email)).toEqual(['member']);
    expect((await api.visitor().get(link)).body.state).toBe('open');
    expect((await office.visitor.get('/api/me')).body.kind).toBe('member');
  });

  it('is not let in as a colleague where they are a partner', async () => {
    await invited(api, owner, { name: 'Claire', email: partnerEmail, role: 'owner' });
    const link = joinLink(api, partnerEmail);

    const facts = { name: 'Claire', password: COUPLE_PASSWORD, zone };
    const answer = await api.visitor().post(`${link}/accept`, facts);

    expect(answer).toMatchObject({ status: 409, body: { code: 'partner-here' } });
    expect(await seatsOf(partnerEmail)).toEqual(['partner']);
    expect((await owner.get('/api/members')).body.members).toHaveLength(2);
  });

  it('may work in one practice and be a partner in another', async () => {
    const elsewhere = await aTherapist(api);
    const link = await asPartner(elsewhere, office.email);

    const answer = await api
      .visitor()
      .post(`${link}/accept`, { password: COLLEAGUE_PASSWORD, zone });

    expect(answer.status).toBe(200);
    expect(await seatsOf(office.email)).toEqual(['member', 'partner']);
  });

  it('is refused by the database itself, and so is one person as both partners', async () => {
    const seat = (kind: string, role: string | null, coupleId: string | null) =>
      api.asOwner(
        `insert into auth.seat (practice_id, user_id, kind, actor_id, role, couple_id)
         select practice_id, user_id, $2, gen_random_uuid(), $3, $4::uuid from auth.seat
         where couple_id = $1 order by actor_id limit 1`,
        [couple.id, kind, role, coupleId],
      );

    await expect(seat('member', 'owner', null)).rejects.toThrow('seat_on_one_side');
    await expect(seat('partner', null, couple.id)).rejects.toThrow('seat_once_in_couple');
  });
});
