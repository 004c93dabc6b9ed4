import ICAL from 'ical.js';
import { aJoinedCouple, aTherapist, type JoinedCouple } from '../../testing/given.ts';
import { startApi, type TestApi } from '../../testing/start-api.ts';
import type { Visitor } from '../../testing/visitor.ts';

const OWN = '/api/calendar-feed';
const WORKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' }));

interface Stands {
  id: string;
  title: string;
  starts: string;
  ends: string;
}

describe('calendar feeds', () => {
  let api: TestApi;
  let therapist: Visitor;
  let couple: JoinedCouple;
  let nobody: Visitor;

  beforeEach(async () => {
    api = await startApi();
    api.clock.moveTo('2027-03-10T12:00:00Z');
    therapist = await aTherapist(api);
    await therapist.put('/api/hours', { zone: 'Europe/London', blocks: WORKDAYS });
    couple = await aJoinedCouple(api, therapist);
    nobody = api.visitor();
  });
  afterEach(() => api.close());

  async function book(startsAt: string, aloneWith: string | null = null): Promise<string> {
    const session = { coupleId: couple.id, startsAt, minutes: 50, place: 'Harbour Street 4' };
    const { status, body } = await therapist.post('/api/appointments', { ...session, aloneWith });
    expect(status).toBe(201);
    return body.id;
  }

  async function feedOf(person: Visitor, withAlone = false): Promise<string> {
    const { status, body } = await person.put(OWN, { withAlone });
    expect(status).toBe(200);
    return new URL(body.address).pathname;
  }

  const text = async (address: string): Promise<string> =>
    (await nobody.get(address)).bytes.toString();

  /** As another program reads it. */
  function eventsIn(file: string): Stands[] {
    const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((part) => {
      const { uid, summary, startDate, endDate } = new ICAL.Event(part);
      const instant = (time: ICAL.Time) => time.toJSDate().toISOString();
      return { id: uid, title: summary, starts: instant(startDate), ends: instant(endDate) };
    });
  }

  const partner = (place: number): string => couple.couple.partners[place]?.id ?? '';

  it('tell when sessions are, on either side of a change of clocks, and nothing else', async () => {
    const [before, after] = [
      await book('2027-03-26T09:00:00Z'),
      // Two days on the clocks of London have changed: ten there, and still nine here.
      await book('2027-03-29T09:00:00Z'),
    ];

    const file = await text(await feedOf(couple.first));

    expect(eventsIn(file)).toEqual([
      {
        ...{ id: before, title: 'Appointment' },
        ...{ starts: '2027-03-26T09:00:00.000Z', ends: '2027-03-26T09:50:00.000Z' },
      },
      {
        ...{ id: after, title: 'Appointment' },
        ...{ starts: '2027-03-29T09:00:00.000Z', ends: '2027-03-29T09:50:00.000Z' },
      },
    ]);
    const { first, second } = {
      first: couple.couple.partners[0],
      second: couple.couple.partners[1],
    };
    for (const word of [
      first?.firstName,
      second?.firstName,
      'Mira',
      'Harbour',
      'Closeknit',
      'therap',
    ])
      expect(file.toLowerCase()).not.toContain(String(word).toLowerCase());
  });

  it('follow a session that moves, with a higher sequence, and forget one that is called off', async () => {
    const id = await book('2027-03-26T09:00:00Z');
    const address = await feedOf(couple.first);
    const sequence = async () => Number(/SEQUENCE:(\d+)/.exec(await text(address))?.[1]);
    const first = await sequence();

    await therapist.post(`/api/appointments/${id}/move`, { startsAt: '2027-03-26T11:00:00Z' });
    expect(eventsIn(await text(address))).toMatchObject([
      { id, starts: '2027-03-26T11:00:00.000Z' },
    ]);
    expect(await sequence()).toBeGreaterThan(first);

    await therapist.post(`/api/appointments/${id}/cancel`, { byCouple: false });
    expect(eventsIn(await text(address))).toEqual([]);
  });

  it('never tell one partner of a session the other has alone, and their own only if they like', async () => {
    await book('2027-03-26T09:00:00Z', partner(1));
    const count = async (person: Visitor, withAlone: boolean) =>
      eventsIn(await text(await feedOf(person, withAlone))).length;

    expect(await count(couple.first, true)).toBe(0);
    expect(await count(couple.second, false)).toBe(0);
    expect(await count(couple.second, true)).toBe(1);
    expect(await count(therapist, false)).toBe(1);
  });

  it('are of one person: nobody is told of another one’s, and another cannot end it', async () => {
    const address = await feedOf(couple.first);

    expect((await couple.second.get(OWN)).body.address).toBeNull();
    expect((await therapist.get(OWN)).body.address).toBeNull();
    await couple.second.send('DELETE', OWN);
    expect((await nobody.get(address)).status).toBe(200);
  });

  it('have a new address on asking, and the old one is nothing then', async () => {
    const before = await feedOf(couple.first);
    const after = await feedOf(couple.first);
    expect(after).not.toBe(before);
    expect((await nobody.get(before)).status).toBe(404);
    expect((await nobody.get(after)).status).toBe(200);

    await couple.first.send('DELETE', OWN);
    expect((await nobody.get(after)).status).toBe(404);
    expect((await couple.first.get(OWN)).body).toEqual({
      ...{ address: null, withAlone: false, readAt: null },
    });
  });

  it('are one, however often they are asked for at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => couple.first.put(OWN, { withAlone: false })),
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { address } = (await couple.first.get(OWN)).body;
    const opened = await Promise.all(
      answers.map(({ body }) => nobody.get(new URL(body.address).pathname)),
    );
    expect(opened.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect((await nobody.get(new URL(address).pathname)).status).toBe(200);
    expect(await api.asOwner('select from calendar_feed')).toHaveLength(1);
  });

  it('say when a calendar asked last', async () => {
    const address = await feedOf(couple.first);
    expect((await couple.first.get(OWN)).body.readAt).toBeNull();

    await nobody.get(address);

    expect((await couple.first.get(OWN)).body.readAt).toMatch(/^2027-03-10T12:00:/);
  });

  it('end with the joint work: an address made together may be known to both', async () => {
    const [first, second] = [await feedOf(couple.first), await feedOf(couple.second)];
    const desk = await feedOf(therapist);

    const step = { step: 'separate', reason: 'They told me so.' };
    expect((await therapist.post(`/api/couples/${couple.id}/steps`, step)).status).toBeLessThan(
      300,
    );

    expect((await nobody.get(first)).status).toBe(404);
    expect((await nobody.get(second)).status).toBe(404);
    expect((await nobody.get(desk)).status).toBe(200);
    await feedOf(couple.first);
  });

  it.each(['a'.repeat(86), 'a'.repeat(19), '..%2F..%2Fetc'])(
    'open nothing with %s',
    async (token) => {
      const { status, body } = await nobody.get(`/api/calendar-feeds/${token}.ics`);

      expect([400, 404]).toContain(status);
      expect(body.code).toMatch(/^(not-found|invalid-input)$/);
    },
  );

  it('take no link that was made for something else', async () => {
    const address = await feedOf(couple.first);
    const token = /([\w-]+)\.ics$/.exec(address)?.[1] ?? '';

    expect((await nobody.get(`/api/invitations/${token}`)).status).toBe(404);
  });
});
