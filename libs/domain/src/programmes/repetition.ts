import { nextOf, type Rest } from './course.ts';
import { dayIn } from './mornings.ts';

/** How often the same exercise comes again, and how long. */
export interface Repetition {
  readonly everyDays: number;
  /** The last day on which it may come again, `2026-11-24`, or null where only the count ends it. */
  readonly until: string | null;
  /** How many times it is given in all, the first included, or null where only the day ends it. */
  readonly times: number | null;
}

export interface RepetitionFacts extends Repetition {
  /** How many times it has been given, and when last, epoch milliseconds. */
  readonly given: number;
  readonly lastAt: number;
  readonly rests: readonly Rest[];
  readonly zones: readonly string[];
}

/** When it comes again; `at` may have passed: then it is due at once. */
export type NextTime =
  { readonly kind: 'due'; readonly at: number } | { readonly kind: 'rests' | 'over' };

/**
 * When an exercise comes again, by the same mornings as a programme: so many days after it last
 * came, at seven for both; the days of a rest are not counted, and while the work rests it does
 * not come.
 */
export function nextTimeOf(facts: RepetitionFacts): NextTime {
  const { everyDays, until, times, given, lastAt, rests, zones } = facts;
  if (times !== null && given >= times) return { kind: 'over' };
  const rule = { kind: 'after-days', days: everyDays } as const;
  const waiting = { id: 'next', rule, skipped: false, deliveredAt: null, endedAt: null };
  const next = nextOf({ begunAt: lastAt, items: [waiting], sessions: [], rests, zones });
  if (next.kind !== 'due') return { kind: 'rests' };
  const isPast = until !== null && dayIn(zones, next.at) > until;
  return isPast ? { kind: 'over' } : { kind: 'due', at: next.at };
}
