import type { Exercise } from './exercise.ts';
import { type LineOfSigns, reasonsIn, weightOf } from './suggestions.ts';
import { canBeDoneAlone } from './when-and-where.ts';

/** How many shorter exercises are offered at most. */
export const MOST_OFFERED = 3;

type Choice = Pick<Exercise, 'key' | 'step' | 'signs' | 'minutes' | 'mode'>;

/**
 * Whether an exercise can take the place of one that is too much for one partner: it takes less
 * time, is of the same step or answers a sign of it, and can be done without the other, for whom
 * nothing changes.
 */
export function isShorterInstead(
  exercise: Choice,
  tooMuch: Pick<Choice, 'key' | 'step' | 'signs' | 'minutes'>,
): boolean {
  const isOfItsKind = exercise.step === tooMuch.step || shared(exercise, tooMuch) > 0;
  return (
    exercise.key !== tooMuch.key &&
    exercise.minutes < tooMuch.minutes &&
    isOfItsKind &&
    canBeDoneAlone(exercise)
  );
}

/**
 * A few exercises for one partner in place of one that is too much: first what answers the most
 * pressing reason in their own check-ins, then the same step, then what has more signs in common,
 * then the shorter. What is in `besides` (lately given, or on its way) is left out.
 */
export function shorterInstead<Shelved extends Choice>(
  exercises: readonly Shelved[],
  facts: {
    readonly tooMuch: Pick<Choice, 'key' | 'step' | 'signs' | 'minutes'>;
    readonly line: LineOfSigns;
    readonly besides: ReadonlySet<string>;
  },
): Shelved[] {
  const { tooMuch, line, besides } = facts;
  const reasons = reasonsIn([line]);
  const pressing = ({ signs }: Choice) =>
    Math.max(0, ...reasons.filter(({ sign }) => signs.includes(sign)).map(weightOf));
  const step = (each: Choice) => (each.step === tooMuch.step ? 1 : 0);
  return exercises
    .filter((each) => !besides.has(each.key) && isShorterInstead(each, tooMuch))
    .toSorted(
      (one, other) =>
        pressing(other) - pressing(one) ||
        step(other) - step(one) ||
        shared(other, tooMuch) - shared(one, tooMuch) ||
        one.minutes - other.minutes ||
        (one.key < other.key ? -1 : 1),
    )
    .slice(0, MOST_OFFERED);
}

function shared(one: Pick<Choice, 'signs'>, other: Pick<Choice, 'signs'>): number {
  return one.signs.filter((sign) => other.signs.includes(sign)).length;
}
