/** What one partner chose where an exercise is too much this week: half of it, something shorter, or not now. */
export type Relief = 'halved' | 'shorter' | 'skipped';

interface Asked {
  readonly minutes: number;
  readonly prompts: readonly { readonly key: string }[];
}

/**
 * The first half of an exercise: half its minutes and the first half of its prompts, rounded up so
 * that at least one is left, and whatever has been answered already.
 */
export function halfOf<Exercise extends Asked>(
  exercise: Exercise,
  answered: readonly string[] = [],
): Exercise {
  const { minutes, prompts } = exercise;
  const half = Math.ceil(prompts.length / 2);
  return {
    ...exercise,
    minutes: Math.ceil(minutes / 2),
    prompts: prompts.filter(({ key }, at) => at < half || answered.includes(key)),
  };
}

/** Whether a partner is still asked for their part. */
export function isStillAsked(relief: Relief | null): boolean {
  return relief === null || relief === 'halved';
}
