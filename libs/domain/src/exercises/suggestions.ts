import { SIGNS, type Sign, type SignScores } from '../check-ins/closeness.ts';
import type { Exercise } from './exercise.ts';

/** A sign is worth a word when it stands at this or below, of 0-10. Our own convention, no test result. */
export const LOW = 4;
/** Or when it has fallen by so much. Our own convention too. */
export const FALL = 2;
/** How many exercises are suggested at most. */
export const MOST_SUGGESTED = 4;

export interface LineOfSigns {
  readonly partnerId: string;
  /** Weeks in their order, null where there was no check-in. */
  readonly scores: readonly (SignScores | null)[];
}

/** What was found in one partner's last check-ins. Weeks lie between the two answers. */
export type Reason =
  | {
      readonly kind: 'fell';
      readonly partnerId: string;
      readonly sign: Sign;
      readonly from: number;
      readonly to: number;
      readonly weeks: number;
    }
  | { readonly kind: 'low'; readonly partnerId: string; readonly sign: Sign; readonly at: number };

type Choice = Pick<Exercise, 'key' | 'signs' | 'minutes'>;

export interface Suggested<Shelved extends Choice> {
  readonly exercise: Shelved;
  readonly reasons: readonly Reason[];
}

/**
 * What gives a reason to act: of each partner, the signs that have fallen by `FALL` or more since
 * the highest of the earlier weeks, or stand at `LOW` or below, the most pressing first. Each
 * partner is held against their own earlier answers, never against the other's.
 */
export function reasonsIn(lines: readonly LineOfSigns[]): Reason[] {
  const found = lines.flatMap((line) => SIGNS.flatMap((sign) => reasonFor(line, sign)));
  return found.toSorted((one, other) => weightOf(other) - weightOf(one));
}

/**
 * Exercises that answer the signs that have fallen or are low, with the reasons: first what answers
 * the most pressing reason, then what answers more of them, then the shorter. The same facts always
 * give the same list. What is in `besides` (lately given, or not for this couple) is left out.
 */
export function suggestionsFrom<Shelved extends Choice>(
  exercises: readonly Shelved[],
  { lines, besides }: { lines: readonly LineOfSigns[]; besides: ReadonlySet<string> },
): Suggested<Shelved>[] {
  const reasons = reasonsIn(lines);
  return exercises
    .filter(({ key }) => !besides.has(key))
    .map((exercise) => ({
      exercise,
      reasons: reasons.filter(({ sign }) => exercise.signs.includes(sign)),
    }))
    .filter((suggested) => suggested.reasons.length > 0)
    .toSorted(
      (one, other) =>
        pressing(other) - pressing(one) ||
        other.reasons.length - one.reasons.length ||
        one.exercise.minutes - other.exercise.minutes ||
        (one.exercise.key < other.exercise.key ? -1 : 1),
    )
    .slice(0, MOST_SUGGESTED);
}

function reasonFor({ partnerId, scores }: LineOfSigns, sign: Sign): Reason[] {
  const answered = scores.flatMap((week, at) => (week ? [{ at, value: week[sign] }] : []));
  const last = answered.at(-1);
  if (!last) return [];
  const earlier = answered.slice(0, -1);
  // The latest of the highest: "over three weeks" is not stretched to make a fall look slow.
  const highest = earlier.reduce((top, each) => (each.value >= top.value ? each : top), last);
  if (highest.value - last.value >= FALL) {
    const weeks = last.at - highest.at;
    return [{ kind: 'fell', partnerId, sign, from: highest.value, to: last.value, weeks }];
  }
  return last.value <= LOW ? [{ kind: 'low', partnerId, sign, at: last.value }] : [];
}

/** How far something has fallen counts, and how low it stands by now. */
export function weightOf(reason: Reason): number {
  return reason.kind === 'fell' ? reason.from - reason.to + 10 - reason.to : 10 - reason.at;
}

function pressing({ reasons }: Suggested<Choice>): number {
  return Math.max(...reasons.map(weightOf));
}
