/** A stretch of time in epoch milliseconds, `from` included and `to` not. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Whether two intervals have an instant in common; touching ends do not count. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The same instants as the fewest intervals, in order. Empty and backward intervals vanish. */
export function merged(list: readonly Interval[]): readonly Interval[] {
  if (isMerged(list)) return list;
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of list.toSorted((a, b) => a.from - b.from)) {
    if (from >= to) continue;
    const last = runs.at(-1);
    if (last === undefined || last.to < from) runs.push({ from, to });
    else if (last.to < to) last.to = to;
  }
  return runs;
}

/** What is left of `open` outside `busy`; both merged and in order. */
export function without(open: readonly Interval[], busy: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let next = 0;
  for (const { from, to } of open) {
    while (next < busy.length && busy[next]!.to <= from) next++;
    let at = from;
    for (let i = next; i < busy.length; i++) {
      const taken = busy[i]!;
      if (taken.from >= to) break;
      if (taken.from > at) left.push({ from: at, to: taken.from });
      at = taken.to;
    }
    if (at < to) left.push({ from: at, to });
  }
  return left;
}

function isMerged(list: readonly Interval[]): boolean {
  let reached = -Infinity;
  for (const { from, to } of list) {
    if (from <= reached || from >= to) return false;
    reached = to;
  }
  return true;
}
