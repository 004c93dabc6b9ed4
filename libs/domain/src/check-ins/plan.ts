import { type CoupleState, isSharing } from '../couples/life.ts';
import { dateIn } from '../scheduling/wall-clock.ts';

export const RHYTHMS = ['weekly', 'weeks', 'sessions', 'once'] as const;
/** How often a questionnaire is asked: every week, every few weeks, before each session, once. */
export type Rhythm = (typeof RHYTHMS)[number];

export interface Plan {
  readonly rhythm: Rhythm;
  /** Weeks from one asked-for answer to the next, for `weeks`; null for every other rhythm. */
  readonly everyWeeks: number | null;
  /** The first day on which it may be asked for, `2026-11-23`. */
  readonly beginsOn: string;
}

/** What is known of one partner at the moment somebody asks what is due. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The partner's own. */
  readonly zone: string;
  readonly state: CoupleState;
  /** When sessions begin that are booked, epoch milliseconds, in any order. */
  readonly sessions: readonly number[];
  /** Days on which this partner has answered the same questionnaire, in any order. */
  readonly answered: readonly string[];
}

/** One time that an answer is asked for. Instants are epoch milliseconds. */
export interface Due {
  /** The day of the rhythm, or that of the session. */
  readonly day: string;
  readonly opensAt: number;
  /** Null where it waits until it is answered. */
  readonly closesAt: number | null;
}

// An answer tells of the two weeks behind it: a week late it still does, and no longer.
const OPEN_DAYS = 7;
const DAYS_BEFORE_SESSION = 2;
// What is planned by them outlasts weeks in which nothing runs.
const TIMES_AHEAD = 4;

/**
 * The answer that a plan asks of one partner now, or the next it will ask for; null where it asks
 * for none. What was not answered in its time is missed and not asked for again, and nothing is
 * asked for while the work rests or once it is over. Days begin and end on the partner's own
 * clock, so that a week may be an hour longer or shorter than another.
 */
export function nextDue(plan: Plan, moment: Moment): Due | null {
  return duesAhead(plan, moment)[0] ?? null;
}

/** The same, and what it will ask for after that as far as can be told: the next weeks, or the sessions booked. */
export function duesAhead(plan: Plan, moment: Moment): Due[] {
  if (!isSharing(moment.state)) return [];
  return askedBy(plan, moment)
    .filter(({ last }) => last === null || last >= plan.beginsOn)
    .filter((time) => !isPast(time, moment.now) && !isAnswered(time, moment))
    .map(({ day, opensAt, closesAt }) => ({ day, opensAt, closesAt }));
}

/** Whether it can be answered at this instant. */
export function isOpen({ opensAt, closesAt }: Due, now: number): boolean {
  return opensAt <= now && (closesAt === null || now < closesAt);
}

/** Days from one asked-for answer to the next; null where there is no telling. */
export function periodOf({ rhythm, everyWeeks }: Plan): number | null {
  if (rhythm === 'weekly') return 7;
  return rhythm === 'weeks' && everyWeeks !== null ? 7 * everyWeeks : null;
}

/** The days whose answers count for it, the last null where every later one does. */
interface Asked extends Due {
  readonly first: string;
  readonly last: string | null;
}

function askedBy(plan: Plan, moment: Moment): Asked[] {
  if (plan.rhythm === 'once') return [waiting(plan, moment)];
  if (plan.rhythm === 'sessions') return beforeSessions(plan, moment);
  return inWeeks(plan, moment);
}

function waiting({ beginsOn }: Plan, { zone }: Moment): Asked {
  const opensAt = startOf(beginsOn, zone);
  return { day: beginsOn, first: beginsOn, last: null, opensAt, closesAt: null };
}

function beforeSessions({ beginsOn }: Plan, { sessions, zone }: Moment): Asked[] {
  return sessions
    .toSorted((one, other) => one - other)
    .map((session) => {
      const day = dateIn(zone, session);
      const first = latest(plusDays(day, -DAYS_BEFORE_SESSION), beginsOn);
      return { day, first, last: day, opensAt: startOf(first, zone), closesAt: session };
    });
}

/** The time that is running, and those after it. */
function inWeeks(plan: Plan, { now, zone }: Moment): Asked[] {
  const period = periodOf(plan) ?? OPEN_DAYS;
  const since = Temporal.PlainDate.from(plan.beginsOn).until(dateIn(zone, now), {
    largestUnit: 'days',
  });
  const running = Math.max(0, Math.floor(since.days / period));
  return Array.from({ length: TIMES_AHEAD }, (_, nth) => running + nth).map((count) => {
    const day = plusDays(plan.beginsOn, count * period);
    const end = plusDays(day, OPEN_DAYS);
    const times = { opensAt: startOf(day, zone), closesAt: startOf(end, zone) };
    return { day, first: day, last: plusDays(end, -1), ...times };
  });
}

const isPast = ({ closesAt }: Asked, now: number): boolean => closesAt !== null && closesAt <= now;

const isAnswered = ({ first, last }: Asked, { answered }: Moment): boolean =>
  answered.some((day) => day >= first && (last === null || day <= last));

/** Where the clock skips midnight, the day begins when it does. */
const startOf = (day: string, zone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;

const plusDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

const latest = (one: string, other: string): string => (one > other ? one : other);
