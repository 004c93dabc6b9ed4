import type { Course, Position } from './course.ts';
import { daysBetween, positionOn } from './course.ts';

/** What a rule found, in the words the field uses. Never shown to the couple as a label. */
export type FindingKind =
  'deteriorating' | 'improved' | 'recovered' | 'not-on-track' | 'stale' | 'divergence' | 'gap';

/** The rule as it was when it found something: another version may find otherwise. */
export const RULES = {
  deteriorating: 1,
  improved: 1,
  recovered: 1,
  'not-on-track': 2,
  stale: 1,
  divergence: 2,
  gap: 2,
} as const satisfies Record<FindingKind, number>;

export interface Finding {
  readonly kind: FindingKind;
  /** `early` asks to be watched, `firm` to be spoken about. */
  readonly firmness: 'early' | 'firm';
  readonly rule: number;
  /** The day from which on the rule has found it without a break. */
  readonly since: string;
  /** The figures it rests on, by name: the reason in numbers. */
  readonly inputs: Readonly<Record<string, number>>;
}

type Found = Omit<Finding, 'since' | 'rule'>;

// Sessions after which a course can be told: the third tells many, the fourth seven of ten
// (Pepping, Halford & Doss, on couples).
const EARLY_SESSIONS = 3;
const FIRM_SESSIONS = 4;
const FIRM_DAYS = 28;
// Two answers further apart than this are not held against each other, nor one so old against today.
const NEAR_DAYS = 14;
// So many asked-for answers in a row have not come.
export const SILENT_PERIODS = 2;

/** What the rules find in one partner's course up to a day, most urgent first. */
export function findingsIn(course: Course, today: string): Finding[] {
  return withSince((day) => foundOn(day, course), daysOf([course], today));
}

/**
 * What they find in both partners' on the same instrument about what is between them; nothing until both
 * have answered, and about the same time.
 */
export function findingsBetween(one: Course, other: Course, today: string): Finding[] {
  return withSince((day) => foundBetween(day, one, other), daysOf([one, other], today));
}

function foundOn(day: string, course: Course): Found[] {
  const position = positionOn(day, course);
  if (!position) return [];
  return [...changeIn(position, course), ...silenceIn(position, course)];
}

function changeIn(position: Position, course: Course): Found[] {
  const { threshold } = course;
  if (!threshold) return [];
  const { points } = threshold;
  const inputs = { ...figuresOf(position), points };
  if (position.change <= -points) return [{ kind: 'deteriorating', firmness: 'firm', inputs }];
  if (position.change >= points) {
    const isRecovered = position.beganDistressed === true && position.isDistressed === false;
    return [{ kind: isRecovered ? 'recovered' : 'improved', firmness: 'firm', inputs }];
  }
  return offTrackIn(position, course);
}

/**
 * Only who began distressed can be off the way to recovery; whoever began well has nowhere to
 * rise. The expected course is half of a reliable change by the fourth session or day 28. One answer
 * has no course, and an old one says nothing of today.
 */
function offTrackIn(position: Position, { threshold, every }: Course): Found[] {
  const points = threshold?.points ?? 0;
  if (position.beganDistressed !== true || !hasCourse(position, every)) return [];
  const inputs = { ...figuresOf(position), points, expected: points / 2 };
  const isFirm = position.sessions >= FIRM_SESSIONS || position.days >= FIRM_DAYS;
  if (isFirm && position.change < points / 2)
    return [{ kind: 'not-on-track', firmness: 'firm', inputs }];
  if (!isFirm && position.sessions >= EARLY_SESSIONS && position.change <= 0)
    return [{ kind: 'not-on-track', firmness: 'early', inputs }];
  return [];
}

function hasCourse({ answers, sinceLast }: Position, every: Course['every']): boolean {
  return answers > 1 && sinceLast <= Math.max(FIRM_DAYS, SILENT_PERIODS * (every ?? 0));
}

function silenceIn({ sinceLast }: Position, { every }: Course): Found[] {
  if (every === null || sinceLast <= SILENT_PERIODS * every) return [];
  return [{ kind: 'stale', firmness: 'firm', inputs: { days: sinceLast, every } }];
}

function foundBetween(day: string, one: Course, other: Course): Found[] {
  const [first, second] = [positionOn(day, one), positionOn(day, other)];
  const points = one.threshold?.points;
  if (!first || !second || points === undefined) return [];
  const apart = Math.abs(daysBetween(first.last.day, second.last.day));
  const every = Math.max(one.every ?? 0, other.every ?? 0);
  if (apart > Math.max(NEAR_DAYS, every)) return [];
  const inputs = {
    firstChange: first.change,
    secondChange: second.change,
    firstScore: first.last.score,
    secondScore: second.last.score,
    points,
  };
  const isApart = first.change * second.change < 0;
  const found: Found[] = [];
  if (isApart && Math.abs(first.change - second.change) >= points)
    found.push({ kind: 'divergence', firmness: 'firm', inputs });
  // Two people need not be equally well: only what they say of the two of them can lie far apart.
  const isOfTheTwo = one.instrument.about !== 'person';
  if (isOfTheTwo && Math.abs(first.last.score - second.last.score) >= points)
    found.push({ kind: 'gap', firmness: 'firm', inputs });
  return found;
}

function figuresOf({ baseline, last, change, sessions, days }: Position) {
  return { baseline: baseline.score, last: last.score, change, sessions, days };
}

/** Each day on which something may have changed, and the one that is asked about. */
function daysOf(courses: readonly Course[], today: string): string[] {
  const days = courses.flatMap(({ results, sessions, every }) => {
    const answered = results.map(({ day }) => day);
    const first = answered.toSorted()[0];
    const silent =
      every === null ? [] : answered.map((day) => after(day, SILENT_PERIODS * every + 1));
    return [...answered, ...sessions, ...silent, ...(first ? [after(first, FIRM_DAYS)] : [])];
  });
  return [...new Set([...days, today])].filter((day) => day <= today).toSorted();
}

const after = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** What is found on the last of the days, each with the first day of its unbroken run. */
function withSince(
  foundOnDay: (day: string) => readonly Found[],
  days: readonly string[],
): Finding[] {
  const runs = new Map<FindingKind, string>();
  let found: readonly Found[] = [];
  for (const day of days) {
    found = foundOnDay(day);
    const kinds = new Set(found.map(({ kind }) => kind));
    for (const kind of runs.keys()) if (!kinds.has(kind)) runs.delete(kind);
    for (const kind of kinds) if (!runs.has(kind)) runs.set(kind, day);
  }
  return found.map((each) => ({
    ...each,
    rule: RULES[each.kind],
    since: runs.get(each.kind) ?? (days.at(-1) as string),
  }));
}

/** How long, in days, a finding has stood. */
export const standsFor = ({ since }: Finding, today: string): number => daysBetween(since, today);
