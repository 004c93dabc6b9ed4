import { aCouple, aCheckIn } from '@closeknit/fixtures/builders';
import {
  aJoinedCouple,
  aTherapist,
  type JoinedCouple,
  linkTo,
  openHours,
} from '../testing/given.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Visitor } from '../testing/visitor.ts';

const SESSION = '2026-12-01T15:00:00Z';
const MORNING = '2026-11-24T12:00:00Z';
const password = 'our own small harbour';
const aSignature = { typedName: 'Claire', hash: 'f'.repeat(64) };
const canary = 'what we said in the old kitchen';

describe('a partner who comes back with somebody else', () => {
  let api: TestApi;
  let therapist: Visitor;
  let old: JoinedCouple;
  let person: Visitor;
  let ids: Record<'assignment' | 'oldSeat' | 'newSeat' | 'newCouple', string>;
  let email: string;
  let appointmentId: string;

  beforeAll(async () => {
    api = await startApi();
    api.clock.moveTo(MORNING);
    therapist = await aTherapist(api);
    await openHours(therapist);
    old = await aJoinedCouple(api, therapist);
    const assignment = await anOldRecord();
    await therapist.post(`/api/couples/${old.id}/steps`, { step: 'separate' });
    email = old.couple.partners[0]?.email ?? '';
    const oldSeat = old.couple.partners[0]?.id ?? '';
    const { newCouple, newSeat } = await joinsAgain();
    ids = { assignment, oldSeat, newSeat, newCouple };
    person = await api.visitor().signIn(email, password);
    await sitOn(newSeat);
  }, 60_000);
  afterAll(() => api.close());

  const sitOn = async (actorId: string) => {
    const { status } = await person.put('/api/account/seat', { actorId });
    if (status >= 300) throw new Error(`No seat: ${status}`);
  };

  const ask = (method: string, url: string) => {
    const answer = { value: 'x', visibility: 'private', revision: 1, own: 'keep' };
    const page = { dueOn: '2026-11-24', answers: {} };
    const others = {
      description: 'x',
      relief: 'skipped',
      word: '',
      discussed: true,
      shown: true,
      startsAt: SESSION,
      confirmed: true,
      ...{ seenAt: SESSION, day: SESSION.slice(0, 10) },
      ...page,
    };
    const request = { ...answer, ...aCheckIn(), ...aSignature, ...others };
    const days = url.endsWith('/openings') ? '?from=2026-11-30' : '';
    if (method === 'GET') return person.get(url + days);
    if (method === 'DELETE') return person.send('DELETE', url);
    return method === 'POST' ? person.post(url, request) : person.put(url, request);
  };

  async function anOldRecord(): Promise<string> {
    const exercise = { exerciseKey: 'distance-map', dueOn: '2026-12-09', note: canary };
    const { body } = await therapist.post(`/api/couples/${old.id}/assignments`, exercise);
    const at = `/api/portal/assignments/${body.id}`;
    for (const by of [old.first, old.second]) {
      await by.put(`${at}/answers/moment`, { value: canary, visibility: 'shared', revision: 0 });
      await by.post(`${at}/done`);
      await by.post(
        '/api/portal/check-ins',
        aCheckIn({ wish: { text: canary, visibility: 'shared' } }),
      );
    }
    const session = { coupleId: old.id, startsAt: SESSION, minutes: 50 };
    const booked = await therapist.post('/api/appointments', { ...session, place: canary });
    appointmentId = booked.body.id;
    return body.id;
  }

  async function joinsAgain() {
    const request = aCouple({
      first: { firstName: 'Claire', email },
      second: { firstName: 'Noor', email: 'noor@new.example' },
    });
    const { body: added } = await therapist.post('/api/couples', request);
    await api.runDue('2026-11-24T12:10:00Z');
    const link = linkTo(api, email).replace('/invitation/', '/api/invitations/');
    const answer = await api.visitor().post(`${link}/accept`, { password, zone: 'Europe/Paris' });
    expect(answer.status).toBe(200);
    return { newCouple: added.id as string, newSeat: added.partners[0].id as string };
  }

  it('has a second seat under the account they have', async () => {
    const { body: me } = await person.get('/api/me');
    const { body: account } = await person.get('/api/account');

    expect(me).toMatchObject({
      coupleId: ids.newCouple,
      otherName: 'Noor',
      coupleState: 'invited',
    });
    expect(account.seats).toHaveLength(2);
  });

  it('is told by their account with whom each seat is, and since when', async () => {
    const { body: account } = await person.get('/api/account');
    await sitOn(ids.oldSeat);
    const { body: fromOld } = await person.get('/api/account');
    await sitOn(ids.newSeat);

    const seat = (actorId: string, couple: object) =>
      expect.objectContaining({ actorId, couple: { ...couple, since: expect.any(String) } });
    const both = [
      seat(ids.newSeat, { otherName: 'Noor', isOver: false }),
      seat(ids.oldSeat, { otherName: 'Hugo', isOver: true }),
    ];
    expect(account.seats).toEqual(both);
    expect(fromOld.seats).toEqual(expect.arrayContaining(both));
    const [later, earlier] = account.seats.map(
      (seat: { couple: { since: string } }) => seat.couple.since,
    );
    expect(later > earlier).toBe(true);
  });

  it('reaches nothing of the old couple from the new seat, on any route of the portal', async () => {
    const { body: document } = await api.visitor().get('/api/openapi.json');
    const routes = Object.entries<Record<string, object>>(document.paths).flatMap(
      ([path, methods]) =>
        Object.keys(methods)
          .filter(() => /^\/api\/portal\//.test(path))
          .map((method) => ({ method: method.toUpperCase(), path })),
    );
    expect(routes.length).toBeGreaterThan(8);

    const refused: [route: string, status: number][] = [];
    for (const { method, path } of routes) {
      const url = path.replace(/\{(\w+)\}/g, (_, name) => {
        const known: Record<string, string> = { appointmentId, promptKey: 'moment' };
        return known[name] ?? ids.assignment;
      });
      const answer = await ask(method, url);
      expect(JSON.stringify(answer.body)).not.toMatch(
        new RegExp([canary, 'Hugo', old.id, ids.oldSeat, ids.assignment].join('|')),
      );
      if (path.includes('{')) refused.push([`${method} ${path}`, answer.status]);
    }
    expect(refused).toEqual(refused.map(([route]) => [route, 404]));
  });

  it('finds the old assignment as absent as one that never was', async () => {
    const write = (id: string) =>
      person.put(`/api/portal/assignments/${id}/answers/moment`, {
        ...{ value: 'x', visibility: 'private', revision: 1 },
      });
    const random = '00000000-0000-4000-8000-000000000000';

    for (const ask of [
      (id: string) => person.get(`/api/portal/assignments/${id}`),
      (id: string) => person.post(`/api/portal/assignments/${id}/done`),
      write,
    ]) {
      const [foreign, absent] = [await ask(ids.assignment), await ask(random)];
      expect(foreign.status).toBe(404);
      expect([foreign.status, foreign.body]).toEqual([absent.status, absent.body]);
    }
  });

  it('still reads their own words from the old seat, and nothing of the new couple there', async () => {
    await sitOn(ids.oldSeat);

    const read = await person.get(`/api/portal/assignments/${ids.assignment}`);
    const { body: me } = await person.get('/api/me');
    await sitOn(ids.newSeat);

    expect(JSON.stringify(read.body.answers)).toContain(canary);
    expect(me).toMatchObject({ coupleId: old.id, coupleState: 'separating' });
    expect(JSON.stringify(me)).not.toContain('Noor');
  });

  it('lets the one who was left behind learn nothing of it', async () => {
    const { body: account } = await old.second.get('/api/account');
    expect(account.seats).toMatchObject([{ couple: null }]);
    for (const path of ['me', 'account', 'portal/week', 'portal/sessions', 'portal/privacy']) {
      const { body } = await old.second.get(`/api/${path}`);
      expect(JSON.stringify(body)).not.toMatch(new RegExp(`Noor|${ids.newCouple}|${ids.newSeat}`));
    }
  });
});
