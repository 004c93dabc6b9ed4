import type { DeliveryRule } from '../exercises/programme.ts';
import { dayIn, daysBetween, morningIn, plusDays, weekdayFrom } from './mornings.ts';

/** A stretch in which time stands still, epoch milliseconds; the one still running has no end. */
export interface Rest {
  readonly from: number;
  readonly to: number | null;
}

/** One exercise of a course. Times are epoch milliseconds. */
export interface CourseItem {
  readonly id: string;
  readonly rule: DeliveryRule;
  readonly skipped: boolean;
  readonly deliveredAt: number | null;
  /** When everybody who was asked was done, or it was taken back: nothing waits for it any more. */
  readonly endedAt: number | null;
}

export interface CourseFacts {
  readonly begunAt: number;
  /** In their order: what has been delivered first. */
  readonly items: readonly CourseItem[];
  /** The couple's sessions, held and to come, without cancelled ones. */
  readonly sessions: readonly { readonly startsAt: number; readonly endsAt: number }[];
  /** In the order in which they began, none within another. */
  readonly rests: readonly Rest[];
  /** The zones of both partners. */
  readonly zones: readonly string[];
}

/** What comes next in a course. `at` may have passed: then it is due at once. */
export type Next =
  | { readonly kind: 'due'; readonly itemId: string; readonly at: number }
  | { readonly kind: 'waits'; readonly itemId: string; readonly for: 'previous' | 'session' }
  | { readonly kind: 'rests'; readonly itemId: string }
  | { readonly kind: 'over' };

/** How many days a course waits for an exercise to be done until its therapist is told. */
export const PATIENCE = 14;

/**
 * What comes next, by the rule of the first item that has neither come nor been skipped. It counts
 * from when the one before it came; a skipped one leaves its place to it. Where a rule names a
 * day, and after an exercise was done or a session held, it comes at seven in the morning, once
 * that has come for both: nobody learns at what hour the other was done. While the work rests
 * nothing comes, and the days of a rest are not counted.
 */
export function nextOf(course: CourseFacts): Next {
  const item = course.items.find(({ skipped, deliveredAt }) => !skipped && deliveredAt === null);
  if (!item) return { kind: 'over' };
  const itemId = item.id;
  if (course.rests.some(({ to }) => to === null)) return { kind: 'rests', itemId };
  const at = whenBy(item.rule, course);
  return typeof at === 'number' ? { kind: 'due', itemId, at } : { kind: 'waits', itemId, ...at };
}

/** Whether a course has waited so long for an exercise to be done that its therapist is told. */
export function isStuck(course: CourseFacts, now: number): boolean {
  const next = nextOf(course);
  if (next.kind !== 'waits' || next.for !== 'previous') return false;
  const since = dayIn(course.zones, anchorOf(course).at);
  const days = daysBetween(since, dayIn(course.zones, now));
  return days - restedDays(course, since, now) >= PATIENCE;
}

/** What must happen before the next item can come. */
export type Awaited = { readonly for: 'previous' | 'session' };

function whenBy(rule: DeliveryRule, course: CourseFacts): number | Awaited {
  const { at, item } = anchorOf(course);
  switch (rule.kind) {
    case 'at-once':
      return afterRests(at, course);
    case 'after-previous':
      if (!item) return afterRests(at, course);
      return item.endedAt === null
        ? { for: 'previous' }
        : nextMorning(Math.max(at, item.endedAt), course);
    case 'after-session': {
      const session = course.sessions
        .filter(({ startsAt }) => startsAt >= at)
        .toSorted((one, other) => one.startsAt - other.startsAt)[0];
      return session ? nextMorning(session.endsAt, course) : { for: 'session' };
    }
    case 'after-days':
      return inDays(rule.days, at, course);
    case 'weekday':
      return onWeekday(rule.weekday, at, course);
  }
}

/** What the next item counts from: the last one that came, or the beginning. */
function anchorOf({ items, begunAt }: CourseFacts): { at: number; item: CourseItem | undefined } {
  const item = items.findLast(({ deliveredAt }) => deliveredAt !== null);
  return { at: item?.deliveredAt ?? begunAt, item };
}

function nextMorning(instant: number, course: CourseFacts): number {
  const { zones } = course;
  return afterRests(morningIn(zones, plusDays(dayIn(zones, instant), 1)), course);
}

function inDays(days: number, from: number, course: CourseFacts): number {
  const { zones } = course;
  const first = dayIn(zones, from);
  let day = plusDays(first, days);
  // Each rest that began before the day puts it off by its own length.
  for (const rest of restsSince(course, from)) {
    if (rest.from < morningIn(zones, day)) day = plusDays(day, lengthOf(rest, first, zones));
  }
  return days === 0 ? afterRests(from, course) : afterRests(morningIn(zones, day), course);
}

function onWeekday(weekday: number, from: number, course: CourseFacts): number {
  const { zones } = course;
  let day = weekdayFrom(plusDays(dayIn(zones, from), 1), weekday);
  for (const { from: begins, to } of restsSince(course, from)) {
    if (morningIn(zones, day) < begins) break;
    while (morningIn(zones, day) < to) day = plusDays(day, 7);
  }
  return morningIn(zones, day);
}

function afterRests(instant: number, { rests }: CourseFacts): number {
  const rest = rests.find(({ from, to }) => from <= instant && to !== null && instant < to);
  return rest?.to ?? instant;
}

interface Rested {
  readonly from: number;
  readonly to: number;
}

function restsSince({ rests }: CourseFacts, from: number): Rested[] {
  return rests.filter((rest): rest is Rested => rest.to !== null && rest.to > from);
}

function lengthOf({ from, to }: Rested, first: string, zones: readonly string[]): number {
  const begun = dayIn(zones, from);
  return daysBetween(begun > first ? begun : first, dayIn(zones, to));
}

function restedDays(course: CourseFacts, since: string, now: number): number {
  const rests = course.rests.map(({ from, to }) => ({ from, to: Math.min(to ?? now, now) }));
  const after = rests.filter(({ to }) => dayIn(course.zones, to) > since);
  return after.reduce((days, rest) => days + lengthOf(rest, since, course.zones), 0);
}
