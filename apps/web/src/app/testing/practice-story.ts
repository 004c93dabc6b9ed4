import type { Members } from '@closeknit/contracts/members';
import type { Practice } from '@closeknit/contracts/practices';
import { mira } from './people.ts';

export const harbour: Practice = {
  id: mira.practice.id,
  name: 'Harbour Practice',
  zone: 'America/New_York',
  locale: 'en',
  country: null,
  people: 2,
  colour: null,
  logo: null,
  cancellation: { cancelNoticeHours: 24, moveNoticeHours: 48, movesAllowed: null },
  reminders: { hoursBefore: [72, 24] },
  signIn: {
    ...{ secondFactorDemanded: false, workspaceIdleMinutes: 15, portalIdleMinutes: 30 },
    sharedIdleMinutes: 5,
  },
  safetyLeadId: null,
  crisis: {
    own: false,
    resources: [{ label: 'A helpline', contact: '555 0100', hours: 'day and night' }],
  },
};

export const daniel: Members['members'][number] = {
  id: '0192f0c1-0000-7000-8000-0000000000d1',
  name: 'Daniel Brandt',
  email: 'daniel@harbour.example',
  role: 'therapist',
  joinedAt: '2026-03-02T10:00:00Z',
  supervises: [],
};

export const miraAtWork: Members['members'][number] = {
  ...daniel,
  id: mira.id,
  name: 'Mira Okafor',
  email: 'mira@harbour.example',
  role: 'owner',
};

export const sam: Members['members'][number] = {
  ...daniel,
  id: '0192f0c1-0000-7000-8000-0000000000d2',
  name: 'Sam Reed',
  email: 'sam@harbour.example',
  role: 'supervisor',
  supervises: [daniel.id],
};

export const invitedNora: Members['invitations'][number] = {
  id: '0192f0c1-0000-7000-8000-0000000000d3',
  name: 'Nora Lind',
  email: 'nora@harbour.example',
  role: 'assistant',
  expiresAt: '2026-12-09T12:00:00Z',
  state: 'open',
};
