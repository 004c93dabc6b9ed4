import { reachOfStudent } from './student.ts';

/** How close one partner felt before and after an exercise, 0 to 10 each. */
export interface Felt {
  readonly before: number;
  readonly after: number;
  /** What answers have in common that are not told apart: a couple, or one evening. */
  readonly of: string;
}

/**
 * By how many points closeness rose: the mean and the ends of its interval of 95 %, each to one decimal.
 * Or nothing, where there is too little to say anything.
 */
export type ClosenessChange =
  | { readonly kind: 'too-few'; readonly answers: number }
  | {
      readonly kind: 'change';
      readonly answers: number;
      /** How many of those the answers came from; it is on them that the interval stands. */
      readonly sources: number;
      readonly mean: number;
      readonly from: number;
      readonly to: number;
    };

export const FEWEST_ANSWERS = 5;
/** Below three, what was learned of a practice would be what one of two couples had said. */
export const FEWEST_SOURCES = 3;

const MOST = 10;
// A whole number stands for all that rounds to it: its variance is 1/12 (Sheppard 1898), that of a
// difference of two 1/6. Without it five equal answers would look like certainty.
const ROUNDING = 1 / 6;

/**
 * How closeness changed from before exercises to after them, in points from -10 to 10. Answers of one
 * source (a couple: its two partners and its evenings resemble each other) are first brought together into
 * their mean, and each source counts once. The interval is Student's t for the mean of paired differences
 * (Student 1908, Biometrika 6, 1-25), at 95 %, over sources, and never narrower than rounding to whole
 * points makes it. Under five answers, or three sources, nothing is said. Refuses what is off the scale
 * with a RangeError.
 */
export function changeOf(felt: readonly Felt[]): ClosenessChange {
  if (felt.some((each) => !isOnScale(each))) throw new RangeError('Closeness goes from 0 to 10');
  const bySource = Map.groupBy(felt, ({ of }) => of);
  const answers = felt.length;
  if (answers < FEWEST_ANSWERS || bySource.size < FEWEST_SOURCES) {
    return { kind: 'too-few', answers };
  }
  const changes = [...bySource.values()].map((own) =>
    meanOf(own.map(({ before, after }) => after - before)),
  );
  const sources = changes.length;
  const mean = meanOf(changes);
  const spread = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (sources - 1);
  const reach = reachOfStudent(sources - 1) * Math.sqrt(Math.max(spread, ROUNDING) / sources);
  return {
    ...{ kind: 'change', answers, sources, mean: toOneDecimal(mean) },
    from: toOneDecimal(Math.max(-MOST, mean - reach)),
    to: toOneDecimal(Math.min(MOST, mean + reach)),
  };
}

/** What the interval allows to be said: closer, further apart, or neither of the two. */
export function directionOf(
  change: Extract<ClosenessChange, { kind: 'change' }>,
): 'closer' | 'further' | 'unclear' {
  if (change.from > 0) return 'closer';
  return change.to < 0 ? 'further' : 'unclear';
}

function isOnScale({ before, after }: Felt): boolean {
  return [before, after].every((felt) => Number.isInteger(felt) && felt >= 0 && felt <= MOST);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

// Half away from zero, so that what rose and what fell are told alike, and never minus nought. What
// addition loses in the last digits must not decide which way a half goes.
function toOneDecimal(number: number): number {
  return (Math.sign(number) * Math.round(Math.abs(number) * 10 + 1e-9)) / 10 || 0;
}
