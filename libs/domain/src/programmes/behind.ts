interface Passed {
  readonly deliveredAt: number | Date | null;
}

/** How many items of a course lie behind: all up to the last that came, skipped ones among them. */
export function countBehind(items: readonly Passed[]): number {
  return items.findLastIndex(({ deliveredAt }) => deliveredAt !== null) + 1;
}
