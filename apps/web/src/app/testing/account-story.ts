import type { Account } from '@closeknit/contracts/account';
import { ana, mira } from './people.ts';

const id = (number: number) => `0192f0c1-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const phoneId = id(301);
export const elsewhereId = id(302);

export const aSession = (facts: Partial<Account['sessions'][number]> = {}) => ({
  id: id(300),
  device: 'Firefox, Linux',
  current: true,
  sharedDevice: false,
  signedInAt: '2026-11-24T13:00:00.000Z',
  lastSeenAt: '2026-11-24T14:00:00.000Z',
  ...facts,
});

export const aPasskey = (facts: Partial<Account['passkeys'][number]> = {}) => ({
  id: phoneId,
  name: 'My phone',
  addedAt: '2025-11-02T09:00:00.000Z',
  lastUsedAt: '2026-11-23T09:00:00.000Z',
  ...facts,
});

export const seats: Account['seats'] = [
  {
    actorId: mira.id,
    practiceName: 'Harbour Practice',
    kind: 'member',
    role: 'owner',
    couple: null,
    current: true,
  },
  {
    actorId: ana.id,
    practiceName: 'Two Rivers',
    kind: 'partner',
    role: null,
    couple: { otherName: 'Ben', since: '2026-09-03T10:00:00.000Z', isOver: false },
    current: false,
  },
];

/** What Mira finds on the page of her account. */
export function anAccount(facts: Partial<Account> = {}): Account {
  return {
    email: 'mira@harbour.example',
    newEmail: null,
    secondFactor: { on: false, recoveryCodesLeft: 0, demanded: false, trustedBrowsers: 0 },
    passkeys: [],
    sessions: [aSession()],
    seats: seats.slice(0, 1),
    confirmedUntil: null,
    ...facts,
  };
}
