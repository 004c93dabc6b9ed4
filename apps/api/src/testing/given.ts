import type { Couple } from '@closeknit/contracts/couples';
import { aCouple, aPractice } from '@closeknit/fixtures/builders';
import type { TestApi } from './start-api.ts';
import type { Visitor } from './visitor.ts';

let made = 0;

/** A therapist, signed in, who has founded a practice of her own. */
export async function aTherapist(api: TestApi): Promise<Visitor & { practiceId: string }> {
  const request = aPractice({ email: `therapist-${++made}@practice.example` });
  const visitor = api.visitor();
  await visitor.post('/api/practices', request);
  await api.runDue(api.clock.instant().toISOString());
  await visitor.post(`/api${linkTo(api, request.email).replace('/verify/', '/verifications/')}`);
  visitor.comesBackAs(request);
  const { body: me } = await visitor.get('/api/me');
  return Object.assign(visitor, { practiceId: me.practice.id as string });
}

export interface JoinedCouple {
  readonly id: string;
  readonly couple: Couple;
  readonly first: Visitor;
  readonly second: Visitor;
}

/** A couple of this therapist, invited by mail; both have joined and are signed in. */
export async function aJoinedCouple(
  api: TestApi,
  therapist: Visitor,
  zones: { first?: string; second?: string } = {},
): Promise<JoinedCouple> {
  const number = ++made;
  const request = aCouple({
    first: { email: `first-${number}@couple.example` },
    second: { email: `second-${number}@couple.example` },
  });
  const added = await therapist.post('/api/couples', request);
  await api.runDue(api.clock.instant().toISOString());
  const join = (place: 'first' | 'second') =>
    joined(api, request[place].email, zones[place] ?? 'Europe/Paris');
  const [first, second] = [await join('first'), await join('second')];
  return { id: added.body.id, couple: added.body, first, second };
}

/** The path of the page the latest mail to this address links to. */
export function linkTo(api: TestApi, address: string): string {
  const url = api.mailbox.to(address).at(-1)?.action.url;
  if (!url) throw new Error(`No mail has come to ${address}`);
  return new URL(url).pathname;
}

async function joined(api: TestApi, email: string, zone: string): Promise<Visitor> {
  const password = 'our own small harbour';
  const link = `/api${linkTo(api, email).replace('/invitation/', '/invitations/')}`;
  const answer = await api.visitor().post(`${link}/accept`, { password, zone });
  if (answer.status !== 200) throw new Error(`${email} could not join: ${answer.body.code}`);
  return api.visitor().signIn(email, password);
}

/** Open every weekday from nine to five, in this zone. */
export async function openHours(therapist: Visitor, zone = 'America/New_York'): Promise<void> {
  const blocks = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
  await therapist.put('/api/hours', { zone, blocks });
}
