import type { Relief } from '../exercises/relief.ts';

/** One partner's part in what a course gave them, or in what stands in its place. Epoch milliseconds. */
export interface PartOfItem {
  readonly partnerId: string;
  readonly givenAt: number;
  readonly doneAt: number | null;
  readonly relief: Relief | null;
  readonly relievedAt: number | null;
  /** When what it is a part of was taken back. */
  readonly withdrawnAt: number | null;
}

/**
 * When nothing waits any more for an item that has come, or null: when each who was asked is done,
 * has put it aside, or had it taken back. Whoever wished for something shorter is waited for until
 * they are through with what stands in its place.
 */
export function endOf(parts: readonly PartOfItem[]): number | null {
  const ends = [...Map.groupBy(parts, ({ partnerId }) => partnerId).values()].map(endForOne);
  if (ends.length === 0) return null;
  return ends.every((end) => end !== null) ? Math.max(...ends) : null;
}

function endForOne(parts: readonly PartOfItem[]): number | null {
  const done = parts.flatMap(({ doneAt }) => (doneAt === null ? [] : [doneAt]));
  if (done.length > 0) return Math.min(...done);
  const last = parts.toSorted((one, other) => one.givenAt - other.givenAt).at(-1);
  if (!last) return null;
  return last.withdrawnAt ?? (last.relief === 'skipped' ? last.relievedAt : null);
}
