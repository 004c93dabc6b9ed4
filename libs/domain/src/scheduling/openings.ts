import type { OpenBlock } from './hours.ts';
import { type Interval, merged, without } from './intervals.ts';
import { type OpenPiece, openPieces } from './open-pieces.ts';
import { MINUTE } from './wall-clock.ts';

export type { OpenBlock } from './hours.ts';

export interface OpeningsAsked {
  readonly blocks: readonly OpenBlock[];
  /** The therapist's IANA zone; blocks, `from` and the grid are read on its wall clock. */
  readonly zone: string;
  readonly busy: readonly Interval[];
  /** The first local date, `2026-11-24`. */
  readonly from: string;
  readonly days: number;
  /** Length of the session. */
  readonly minutes: number;
  /** Minutes between offered starts, counted on the wall clock from each block's beginning. */
  readonly grid: number;
  /** Epoch milliseconds; starts before it are left out. */
  readonly earliest: number;
}

/**
 * The starts that can be booked, as epoch milliseconds, ascending. A session may run over from
 * one block into the next where they touch, also past midnight. Where clocks change, a block
 * keeps its wall-clock hours: skipped hours offer nothing, repeated hours are offered twice.
 */
export function openingsFor(asked: OpeningsAsked): number[] {
  // One more date, so that a session begun before the last midnight may end after it.
  const pieces = openPieces({ ...asked, days: asked.days + 1 });
  const free = without(merged(pieces), merged(asked.busy));
  const starts = sweep(pieces, free, asked);
  return isAscending(starts) ? starts : [...new Set(starts)].sort((a, b) => a - b);
}

/**
 * Open time as instants, merged and in order, over `days` local dates from `from` on.
 * A block in an hour the clocks skip is that much shorter.
 */
// eslint-disable-next-line max-params -- a range is told by its beginning and its length
export function openIntervals(
  blocks: readonly OpenBlock[],
  zone: string,
  from: string,
  days: number,
): Interval[] {
  const pieces = merged(openPieces({ blocks, zone, from, days }));
  return pieces.map((piece) => ({ from: piece.from, to: piece.to }));
}

function sweep(
  pieces: readonly OpenPiece[],
  free: readonly Interval[],
  asked: OpeningsAsked,
): number[] {
  const length = asked.minutes * MINUTE;
  const grid = asked.grid * MINUTE;
  const starts: number[] = [];
  let reached = 0;
  for (const piece of pieces) {
    if (piece.day >= asked.days) continue;
    while (reached < free.length && free[reached]!.to <= piece.from) reached++;
    for (let i = reached; i < free.length && free[i]!.from < piece.to; i++) {
      const { from, to } = free[i]!;
      const soonest = Math.max(from, piece.from, asked.earliest);
      const latest = Math.min(to - length, piece.to - 1);
      let start = piece.anchor + Math.ceil((soonest - piece.anchor) / grid) * grid;
      for (; start <= latest; start += grid) starts.push(start);
    }
  }
  return starts;
}

/** Not so only where blocks overlap, which weekly hours refuse. */
function isAscending(starts: readonly number[]): boolean {
  for (let i = 1; i < starts.length; i++) if (starts[i - 1]! >= starts[i]!) return false;
  return true;
}
