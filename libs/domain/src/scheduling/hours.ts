/** One block of weekly opening time on the wall clock. */
export interface OpenBlock {
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly weekday: number;
  /** `09:00` */
  readonly from: string;
  /** `17:00`, or `24:00` for the end of the day. */
  readonly to: string;
}

const ZERO = '0'.charCodeAt(0);

/** Minutes since midnight of a wall-clock time, 0 to 1440. */
export function minuteOf(wallTime: string): number {
  const digit = (at: number) => wallTime.charCodeAt(at) - ZERO;
  return digit(0) * 600 + digit(1) * 60 + digit(3) * 10 + digit(4);
}

/** The wall-clock time of so many minutes since midnight, 0 to 1440: `09:30`. */
export function wallTimeOf(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Why weekly hours cannot be kept: a block ends before it begins, or two share a minute. */
export function refusalOf(
  blocks: readonly OpenBlock[],
): 'hours-backwards' | 'hours-overlap' | null {
  const minutes = blocks.map(({ weekday, from, to }) => ({
    from: weekday * 1440 + minuteOf(from),
    to: weekday * 1440 + minuteOf(to),
  }));
  if (minutes.some(({ from, to }) => from >= to)) return 'hours-backwards';

  const ordered = minutes.toSorted((a, b) => a.from - b.from);
  const sharing = ordered.some((block, i) => i > 0 && ordered[i - 1]!.to > block.from);
  return sharing ? 'hours-overlap' : null;
}
