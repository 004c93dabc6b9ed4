import type { Reminder } from '@closeknit/contracts/reminders';
import { duarteId } from './therapist-story.ts';

export function aReminder(facts: Partial<Reminder> = {}): Reminder {
  return {
    id: '0192f0c1-0000-7000-8000-000000000400',
    kind: 'appointment-24h',
    coupleId: duarteId,
    coupleName: 'Ana & Ben Duarte',
    to: 'ana@duarte.example',
    dueAt: '2026-11-25T18:30:00.000Z',
    state: 'planned',
    settledAt: null,
    reason: null,
    attempts: 0,
    ...facts,
  };
}
