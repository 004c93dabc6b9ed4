// Student (1908), "The probable error of a mean", Biometrika 6: the quantile 0.975 for 1 to 30
// degrees of freedom, as in table 26.10 of Abramowitz and Stegun (1964).
const tabled = [
  ...[12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228],
  ...[2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086],
  ...[2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042],
] as const;

const NORMAL = 1.959964;

/**
 * How many standard errors to either side of a mean an interval of 95 % reaches, by Student's t.
 * Beyond 30 degrees of freedom by the expansion 26.7.5 of Abramowitz and Stegun (1964, p. 949), exact
 * to three decimals there. `freedom` is a whole number from 1; less is refused with a RangeError.
 */
export function reachOfStudent(freedom: number): number {
  if (!Number.isInteger(freedom) || freedom < 1) throw new RangeError('No degree of freedom');
  return tabled[freedom - 1] ?? expanded(freedom);
}

function expanded(freedom: number): number {
  const [x, cubed, fifth] = [NORMAL, NORMAL ** 3, NORMAL ** 5];
  const first = (cubed + x) / 4;
  const second = (5 * fifth + 16 * cubed + 3 * x) / 96;
  return x + first / freedom + second / freedom ** 2;
}
