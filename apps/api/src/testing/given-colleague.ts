import type { MemberRole } from '@closeknit/contracts/me';
import { linkTo } from './given.ts';
import type { TestApi } from './start-api.ts';
import type { Visitor } from './visitor.ts';

let made = 0;

export interface Colleague {
  readonly id: string;
  readonly email: string;
  readonly visitor: Visitor;
}

export const COLLEAGUE_PASSWORD = 'an open door on the quay';

/** The address of the interface behind the colleague's link in the latest mail to them. */
export function joinLink(api: TestApi, email: string): string {
  return linkTo(api, email).replace('/join/', '/api/colleague-invitations/');
}

/** Invites an address and has the mail delivered. */
export async function invited(
  api: TestApi,
  owner: Visitor,
  request: { name: string; email: string; role: MemberRole },
): Promise<void> {
  const answer = await owner.post('/api/member-invitations', request);
  if (answer.status !== 204) throw new Error(`Not invited: ${answer.body.code}`);
  await api.runDue(api.clock.instant().toISOString());
}

/** Somebody who has come into the practice by an owner's invitation, signed in. */
export async function aColleague(
  api: TestApi,
  owner: Visitor,
  role: MemberRole = 'therapist',
): Promise<Colleague> {
  const email = `colleague-${++made}@practice.example`;
  await invited(api, owner, { name: `Colleague ${made}`, email, role });
  const accepted = await api.visitor().post(`${joinLink(api, email)}/accept`, {
    name: `Colleague ${made}`,
    password: COLLEAGUE_PASSWORD,
    zone: 'Europe/Paris',
  });
  if (accepted.status !== 200) throw new Error(`${email} could not join: ${accepted.body.code}`);
  const visitor = await api.visitor().signIn(email, COLLEAGUE_PASSWORD);
  return { id: accepted.body.memberId, email, visitor };
}
