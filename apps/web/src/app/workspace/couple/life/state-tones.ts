import type { CoupleState } from '@closeknit/contracts/life';
import type { Tone } from '@closeknit/ui/tag/tag';

/** How each state looks: none of them alarms. */
export const stateTones = {
  invited: 'plain',
  active: 'leaf',
  paused: 'honey',
  separating: 'honey',
  closed: 'plain',
} as const satisfies Record<CoupleState, Tone>;
