import type { Me } from '@closeknit/contracts/me';

const practice = {
  id: '0192f0c1-0000-7000-8000-000000000001',
  name: 'Harbour Practice',
  zone: 'America/New_York',
};

export const ana: Me = {
  kind: 'partner',
  id: '0192f0c1-0000-7000-8000-000000000002',
  name: 'Ana',
  zone: 'Europe/Lisbon',
  locale: 'en-GB',
  practice,
  idleMinutes: 30,
  sharedDevice: false,
  secondFactorNeeded: false,
  coupleId: '0192f0c1-0000-7000-8000-000000000003',
  coupleState: 'active',
  otherName: 'Ben',
  therapistName: 'Mira Okafor',
  therapistZone: 'America/New_York',
};

export const mira: Me = {
  kind: 'member',
  id: '0192f0c1-0000-7000-8000-000000000004',
  name: 'Mira Okafor',
  role: 'owner',
  zone: 'America/New_York',
  locale: 'en-GB',
  practice,
  idleMinutes: 15,
  sharedDevice: false,
  secondFactorNeeded: false,
};
