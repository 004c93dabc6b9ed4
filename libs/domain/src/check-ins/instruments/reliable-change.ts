/** What the validation study of an instrument says of its precision. */
export interface Precision {
  /** Standard deviation of the scores before treatment, in points. */
  readonly deviation: number;
  /** Reliability of the scores, 0 to 1, best from test and retest. */
  readonly reliability: number;
}

/**
 * The reliable change index turned around: the change, in points, that the error of measurement
 * alone exceeds in five cases of a hundred, 1.96 · SD · √2 · √(1 − r).
 *
 * Jacobson & Truax (1991), J Consult Clin Psychol 59(1):12-19. Throws a `RangeError` for a
 * deviation that is not above 0 or a reliability outside of 0 to 1.
 */
export function reliableChangeFrom({ deviation, reliability }: Precision): number {
  if (!(deviation > 0)) throw new RangeError('A standard deviation is above 0.');
  if (!(reliability >= 0 && reliability <= 1)) throw new RangeError('A reliability is 0 to 1.');
  return 1.96 * deviation * Math.SQRT2 * Math.sqrt(1 - reliability);
}

/** Scores of a group of people, as a study reports them. */
export interface Group {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * The cut-off c of Jacobson & Truax (1991), where a score is as near to the one group as to the
 * other: (sd₁ · mean₀ + sd₀ · mean₁) / (sd₀ + sd₁).
 */
export function cutOffBetween(distressed: Group, well: Group): number {
  return (
    (distressed.deviation * well.mean + well.deviation * distressed.mean) /
    (distressed.deviation + well.deviation)
  );
}
