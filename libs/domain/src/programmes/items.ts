import type { DeliveryRule, ProgrammeItem } from '../exercises/programme.ts';

const atOnce: DeliveryRule = { kind: 'at-once' };
const afterPrevious: DeliveryRule = { kind: 'after-previous' };
const afterSession: DeliveryRule = { kind: 'after-session' };
const inDays = (days: number): DeliveryRule => ({ kind: 'after-days', days });
const item = (exerciseKey: string, rule: DeliveryRule): ProgrammeItem => ({ exerciseKey, rule });

/** What is in each of the programmes Closeknit ships, and when it comes: the same in every language. */
export const itemsOf = {
  'six-weeks': [
    item('distance-map', atOnce),
    item('i-have-missed', inDays(4)),
    item('listening-turns', inDays(3)),
    item('three-thanks', inDays(4)),
    item('phone-free', inDays(3)),
    item('hello-goodbye', inDays(4)),
    item('lately-inspired', inDays(3)),
    item('twelve-questions', inDays(4)),
    item('one-small-goal', inDays(3)),
    item('thoughtful-message', inDays(4)),
    item('weekly-talk', inDays(3)),
  ],
  'after-quarrels': [
    item('time-out', atOnce),
    item('third-eye', inDays(4)),
    item('repair-menu', inDays(4)),
    item('soft-start', inDays(5)),
    item('listening-turns', afterSession),
    item('apology', inDays(7)),
    item('weekly-talk', inDays(7)),
  ],
  'no-time': [
    item('hello-goodbye', atOnce),
    item('three-thanks', inDays(7)),
    item('stress-talk', inDays(5)),
    item('good-enough-week', inDays(5)),
    item('division', afterSession),
    item('weekly-talk', inDays(7)),
  ],
  'two-rhythms': [
    item('needs-rhythm', atOnce),
    item('ritual', afterPrevious),
    item('half-hour-off', inDays(5)),
    item('good-news', inDays(5)),
    item('dream-interview', afterSession),
  ],
  'open-door': [
    item('what-i-protect', atOnce),
    item('safe-to-say', afterSession),
    item('feelings-words', inDays(5)),
    item('listening-turns', inDays(5)),
    item('twelve-questions', inDays(7)),
  ],
  'before-we-decide': [
    item('before-drift', atOnce),
    item('what-i-protect', inDays(4)),
    item('admire', inDays(4)),
    item('listening-turns', afterSession),
  ],
} as const satisfies Readonly<Record<string, readonly ProgrammeItem[]>>;

export type ProgrammeKey = keyof typeof itemsOf;

/** The words of a programme in one language. */
export interface ProgrammeWords {
  readonly title: string;
  /** For the couple: what is ahead of them. */
  readonly about: string;
  /** For the therapist: why one gives it. */
  readonly purpose: string;
  /** For the therapist: when not to give it; empty where nothing speaks against it. */
  readonly notWhen: string;
}
