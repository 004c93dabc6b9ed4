import { jest } from '@jest/globals';
import type pg from 'pg';
import { aCouple } from '@closeknit/fixtures/builders';
import { SoftPasskey } from '../../../testing/authenticators.ts';
import { aJoinedCouple, aTherapist, linkTo, withSecondFactor } from '../../../testing/given.ts';
import { startApi, type TestApi } from '../../../testing/start-api.ts';
import type { Visitor } from '../../../testing/visitor.ts';
import { AUTH_POOL } from '../auth.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

describe('a session', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const later = (seconds: number) =>
    api.clock.moveTo(new Date(api.clock.now() + seconds * 1000).toISOString());
  const outcome = async (visitor: Visitor) => {
    const { status, body } = await visitor.get('/api/me');
    return status === 200 ? 'in' : body.code;
  };

  /** Looks in again and again, as somebody does who is at work. */
  async function isAtWork(visitor: Visitor, { every, until }: { every: number; until: number }) {
    for (let passed = 0; passed < until; passed += every) {
      later(every);
      expect(await outcome(visitor)).toBe('in');
      await isNoted();
    }
  }

  // The mark is made beside the request.
  const isNoted = () => new Promise((done) => setTimeout(done, 30));

  async function aMember(sharedDevice = false) {
    const founder = await aTherapist(api);
    const { email, password } = founder;
    const visitor = api.visitor();
    await visitor.post('/api/sign-in', { email, password, sharedDevice });
    return Object.assign(visitor, { practiceId: founder.practiceId, email, password });
  }

  it('of a member ends after fifteen minutes of silence, and says so', async () => {
    const visitor = await aMember();
    later(15 * MINUTE - 5);
    const before = await outcome(visitor);
    await isNoted();
    later(15 * MINUTE);

    expect([before, await outcome(visitor)]).toEqual(['in', 'timed-out']);
    expect(await outcome(api.visitor())).toBe('not-signed-in');
  });

  it('of a partner ends after thirty minutes of silence', async () => {
    const { first } = await aJoinedCouple(api, await aTherapist(api));
    const partner = first.staysOut();
    later(30 * MINUTE - 60);
    const before = await outcome(partner);
    await isNoted();
    later(30 * MINUTE);

    expect([before, await outcome(partner)]).toEqual(['in', 'timed-out']);
  });

  it('ends after five minutes on a device that others use, and with the browser', async () => {
    const visitor = await aMember(true);
    const { body: me } = await visitor.get('/api/me');
    later(5 * MINUTE);

    expect(me.idleMinutes).toBe(5);
    expect(visitor.lifeOf('session_token')).toBe('until the browser is closed');
    expect(await outcome(visitor)).toBe('timed-out');
  });

  it('ends when the practice says', async () => {
    const visitor = await aMember();
    await api.asOwner('update practice set workspace_idle_minutes = 60 where id = $1', [
      visitor.practiceId,
    ]);
    later(59 * MINUTE);
    const { body: me } = await visitor.get('/api/me');
    await isNoted();
    later(60 * MINUTE);

    expect(me.idleMinutes).toBe(60);
    expect(await outcome(visitor)).toBe('timed-out');
  });

  it('ends when the practice says on a device that others use, too', async () => {
    const visitor = await aMember(true);
    await api.asOwner('update practice set shared_idle_minutes = 2 where id = $1', [
      visitor.practiceId,
    ]);
    const { body: me } = await visitor.get('/api/me');
    later(2 * MINUTE);

    expect(me.idleMinutes).toBe(2);
    expect(await outcome(visitor)).toBe('timed-out');
  });

  it('of a member ends after twelve hours, however busy', async () => {
    const visitor = await aMember();
    await isAtWork(visitor, { every: 14 * MINUTE, until: 12 * HOUR - 14 * MINUTE });
    later(14 * MINUTE);

    expect(await outcome(visitor)).toBe('timed-out');
  });

  it('of a partner ends after fourteen days, however busy', async () => {
    const { first } = await aJoinedCouple(api, await aTherapist(api));
    const partner = first.staysOut();
    await api.asOwner(
      `update auth.session set "createdAt" = "createdAt" - interval '13 days 23 hours'`,
    );
    const before = await outcome(partner);
    await api.asOwner(`update auth.session set "createdAt" = "createdAt" - interval '1 hour'`);

    expect([before, await outcome(partner)]).toEqual(['in', 'timed-out']);
  });

  it('goes on when its owner says so', async () => {
    const visitor = await aMember();
    later(14 * MINUTE);
    const stayed = await visitor.post('/api/me/stay');
    later(14 * MINUTE);

    expect([stayed.status, await outcome(visitor)]).toEqual([204, 'in']);
  });

  it('is read in one query', async () => {
    const visitor = await aMember();
    const pool = api.app.get<pg.Pool>(AUTH_POOL);
    const query = jest.spyOn(pool, 'query');

    await visitor.get('/api/me');
    const asked = query.mock.calls.length;
    query.mockRestore();

    expect(asked).toBe(1);
  });

  it.each(['', 'x', '%', 'token.signature', 'a.b.c'])('is not made up of "%s"', async (value) => {
    const forged = api.visitor().withCookie('session_token', value);

    expect(await outcome(forged)).toBe('not-signed-in');
  });

  it('does not take the cookie of another purpose', async () => {
    const { email, password } = await aMember();
    const own = await api.visitor().signIn(email, password);
    const forged = api.visitor().withCookie('session_token', own.cookie('browser') ?? '');

    expect(await outcome(forged)).toBe('not-signed-in');
  });

  it('is over once signed out, also for who kept the cookie', async () => {
    const visitor = await aMember();
    const thief = api.visitor().copyCookies(visitor);
    const out = await visitor.post('/api/sign-out');

    expect([out.status, await outcome(visitor), await outcome(thief)]).toEqual([
      204,
      'not-signed-in',
      'not-signed-in',
    ]);
  });

  it('is replaced by a new one when somebody signs in at the same browser', async () => {
    const visitor = await aMember();
    const before = api.visitor().copyCookies(visitor);
    await visitor.signIn(visitor.email, visitor.password);

    expect([await outcome(before), await outcome(visitor)]).toEqual(['not-signed-in', 'in']);
  });

  it('lets a member who was removed in no more with the next request', async () => {
    const visitor = await aMember();
    const { email, password } = visitor;
    await api.asOwner('delete from auth.seat where practice_id = $1', [visitor.practiceId]);

    const again = await api.visitor().post('/api/sign-in', { email, password });

    expect(await outcome(visitor)).toBe('not-signed-in');
    expect([again.status, again.body.code]).toEqual([403, 'not-allowed']);
  });
});

describe('a practice that asks for a second factor', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  async function aDemandedMember() {
    const { email, password, practiceId } = await aTherapist(api);
    const visitor = await api.visitor().signIn(email, password);
    const demand = () =>
      api.asOwner('update practice set second_factor_demanded = true where id = $1', [practiceId]);
    return { visitor, email, password, demand };
  }

  const open = async (visitor: Visitor) => {
    const { status, body } = await visitor.get('/api/couples');
    return status === 200 ? 'in' : body.code;
  };

  it('lets a member without one get no further than their own account', async () => {
    const { visitor, demand } = await aDemandedMember();
    await demand();

    const me = await visitor.get('/api/me');
    const shut = [
      await visitor.get('/api/couples'),
      await visitor.get('/api/practice'),
      await visitor.post('/api/couples', aCouple()),
      await visitor.put('/api/me/zone', { zone: 'Europe/Paris' }),
    ];
    const { body: account } = await visitor.get('/api/account');
    await withSecondFactor(api, visitor);

    expect([me.status, me.body.secondFactorNeeded]).toEqual([200, true]);
    expect(account.secondFactor.demanded).toBe(true);
    expect(shut.map(({ status, body }) => [status, body.code])).toEqual(
      shut.map(() => [403, 'second-factor-needed']),
    );
    expect(await open(visitor)).toBe('in');
  });

  it('takes a passkey for one, but not its owner without it', async () => {
    const { visitor, email, password, demand } = await aDemandedMember();
    const passkey = new SoftPasskey();
    const { body } = await visitor.post('/api/account/passkeys/options');
    await visitor.post('/api/account/passkeys', { name: 'Key', response: passkey.created(body) });
    await demand();
    const byPassword = await api.visitor().signIn(email, password);
    const byPasskey = api.visitor();
    const { body: asked } = await byPasskey.post('/api/sign-in/passkey/options');
    await byPasskey.post('/api/sign-in/passkey', { response: passkey.shown(asked) });

    const outcomes = [await open(visitor), await open(byPassword), await open(byPasskey)];

    expect(outcomes).toEqual(['in', 'second-factor-needed', 'in']);
  });

  it('does not let the last one be taken away', async () => {
    const { visitor, demand } = await aDemandedMember();
    await withSecondFactor(api, visitor);
    await demand();

    const answer = await visitor.send('DELETE', '/api/account/second-factor');

    expect([answer.status, answer.body.code]).toEqual([409, 'second-factor-demanded']);
  });

  it('asks it of its members, not of its couples', async () => {
    const therapist = await aTherapist(api);
    const { first } = await aJoinedCouple(api, therapist);
    await api.asOwner('update practice set second_factor_demanded = true');

    expect((await first.get('/api/portal/week')).status).toBe(200);
  });
});

describe('a person with several seats', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  /** A therapist who is also a partner of a colleague's couple. */
  async function somebodyInTwoPlaces() {
    const own = await aTherapist(api);
    const colleague = await aTherapist(api);
    await colleague.post('/api/couples', aCouple({ first: { email: own.email } }));
    await api.runDue(api.clock.instant().toISOString());
    const link = linkTo(api, own.email).replace('/invitation/', '/api/invitations/');
    const answer = await api
      .visitor()
      .post(`${link}/accept`, { password: own.password, zone: 'Europe/Paris' });
    expect(answer.status).toBe(200);
    return own;
  }

  const kind = async (visitor: Visitor) => (await visitor.get('/api/me')).body.kind;
  const seatsOf = async (visitor: Visitor) => (await visitor.get('/api/account')).body.seats;

  it('goes over to another of them, and finds it again the next time', async () => {
    const { email, password } = await somebodyInTwoPlaces();
    const visitor = await api.visitor().signIn(email, password);
    const [sat, other] = await seatsOf(visitor);

    const answer = await visitor.put('/api/account/seat', { actorId: other.actorId });
    const after = await kind(visitor);
    const nextTime = await kind(await api.visitor().signIn(email, password));

    // Who has just accepted an invitation comes in there.
    expect([sat.kind, sat.current, other.kind, other.current]).toEqual([
      'partner',
      true,
      'member',
      false,
    ]);
    expect([answer.status, after, nextTime]).toEqual([204, 'member', 'member']);
  });

  it('stays in it at one browser while going over at another', async () => {
    const { email, password } = await somebodyInTwoPlaces();
    const [here, there] = [
      await api.visitor().signIn(email, password),
      await api.visitor().signIn(email, password),
    ];
    const [, other] = await seatsOf(there);

    await there.put('/api/account/seat', { actorId: other.actorId });

    expect([await kind(here), await kind(there)]).toEqual(['partner', 'member']);
  });

  it("is refused a seat of somebody else's", async () => {
    const visitor = await aTherapist(api);
    const [foreign] = await seatsOf(await aTherapist(api));

    const answer = await visitor.put('/api/account/seat', { actorId: foreign.actorId });

    expect([answer.status, await kind(visitor)]).toEqual([404, 'member']);
  });

  it('falls back to another when the one they sit in is taken away', async () => {
    const { email, password } = await somebodyInTwoPlaces();
    const visitor = await api.visitor().signIn(email, password);
    const [sat] = await seatsOf(visitor);
    await api.asOwner('delete from auth.seat where actor_id = $1', [sat.actorId]);

    expect(await kind(visitor)).toBe('member');
  });
});
