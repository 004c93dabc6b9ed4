import type { Couple } from '@closeknit/contracts/couples';
import { aCouple, aPractice } from '@closeknit/fixtures/builders';
import { appCode } from './authenticators.ts';
import type { TestApi } from './start-api.ts';
import type { Visitor } from './visitor.ts';

let made = 0;

interface Founder {
  readonly practiceId: string;
  readonly email: string;
  readonly password: string;
}

/** A therapist, signed in, who has founded a practice of her own. */
export async function aTherapist(api: TestApi): Promise<Visitor & Founder> {
  const request = aPractice({ email: `therapist-${++made}@practice.example` });
  const visitor = api.visitor();
  await visitor.post('/api/practices', request);
  await visitor.post(await routeTo(api, request.email));
  await forgetFounding(api, request.email);
  visitor.comesBackAs(request);
  const { body: me } = await visitor.get('/api/me');
  const { email, password } = request;
  return Object.assign(visitor, { practiceId: me.practice.id as string, email, password });
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

/** The route behind the page that the latest mail to this address links to, once what is due is sent. */
export async function routeTo(api: TestApi, address: string): Promise<string> {
  await api.runDue(api.clock.instant().toISOString());
  const [, page = '', token = ''] = linkTo(api, address).split('/');
  const routes: Record<string, string> = { verify: 'verifications', reset: 'password-resets' };
  return `/api/${routes[page]}/${token}`;
}

// A spec finds the mails and jobs that it caused itself.
async function forgetFounding(api: TestApi, email: string): Promise<void> {
  api.mailbox.forget(email);
  await api.asOwner(
    `delete from planned_job where key in (
       select 'account:ticket:' || ticket.id from auth.ticket
       join auth."user" person on person.id = ticket.user_id where person.email = $1)`,
    [email],
  );
}

/** Switches a second factor on for somebody who has just signed in; answers with their app's codes. */
export async function withSecondFactor(api: TestApi, visitor: Visitor) {
  const { body: setUp } = await visitor.post('/api/account/second-factor');
  const code = (seconds = 0) => appCode(setUp.secret, api.clock.now() + seconds * 1000);
  const switchedOnBy = code();
  const on = await visitor.post('/api/account/second-factor/confirm', { code: switchedOnBy });
  return { code, switchedOnBy, recoveryCodes: on.body.codes as string[] };
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
