import type { CoupleLife } from '@closeknit/contracts/life';

/** Ana and Ben at work, with one session ahead of them. */
export function aLife(facts: Partial<CoupleLife> = {}): CoupleLife {
  return {
    state: 'active',
    since: '2026-09-03T15:00:00.000Z',
    zone: 'America/New_York',
    episodes: [{ number: 1, beganAt: '2026-09-03T15:00:00.000Z', endedAt: null, endedBy: null }],
    next: [
      { step: 'pause', to: 'paused', brings: ['stop-sharing', 'rest-joint-work'] },
      { step: 'separate', to: 'separating', brings: ['cancel-sessions', 'new-record'] },
    ],
    comingSessions: [
      { id: '0192f0c1-0000-7000-8000-000000000501', startsAt: '2026-12-01T15:00:00.000Z' },
    ],
    taken: [],
    ...facts,
  };
}
