import { minuteOf, type OpenBlock } from './hours.ts';
import type { Interval } from './intervals.ts';
import { DAY, MINUTE, type Steady, steadyStretches, wallMidnight } from './wall-clock.ts';

/** Weekly hours laid over `days` local dates from `from` on. */
export interface HoursAsked {
  readonly blocks: readonly OpenBlock[];
  readonly zone: string;
  readonly from: string;
  readonly days: number;
}

/** One block on one date, or what a clock change leaves of it. */
export interface OpenPiece extends Interval {
  /** Where the block's own beginning falls on this piece's clock; its grid counts from here. */
  readonly anchor: number;
  /** 0 is the first date asked for. */
  readonly day: number;
}

/** Every piece of open time in order. A block across a clock change comes in two pieces. */
export function openPieces(asked: HoursAsked): OpenPiece[] {
  const first = wallMidnight(asked.from);
  const span = { from: first - DAY, to: first + (asked.days + 1) * DAY };
  const walls = { first, days: asked.days, blocks: wallBlocks(asked.blocks) };
  const pieces: OpenPiece[] = [];
  for (const stretch of steadyStretches(asked.zone, span)) addPieces(pieces, stretch, walls);
  return pieces;
}

/** Blocks as they stand on the wall, in milliseconds from midnight, by weekday. */
interface Walls {
  readonly first: number;
  readonly days: number;
  readonly blocks: readonly (readonly Interval[])[];
}

function addPieces(pieces: OpenPiece[], stretch: Steady, { first, days, blocks }: Walls): void {
  const midnightOf0 = first - stretch.offset;
  const begin = Math.max(0, Math.floor((stretch.from - midnightOf0) / DAY));
  const end = Math.min(days, Math.ceil((stretch.to - midnightOf0) / DAY));
  const weekday = weekdayAt(first);
  for (let day = begin; day < end; day++) {
    const midnight = midnightOf0 + day * DAY;
    for (const block of blocks[(weekday + day) % 7]!) {
      const anchor = midnight + block.from;
      const from = Math.max(anchor, stretch.from);
      const to = Math.min(midnight + block.to, stretch.to);
      if (from < to) pieces.push({ from, to, anchor, day });
    }
  }
}

function wallBlocks(blocks: readonly OpenBlock[]): Interval[][] {
  const byWeekday: Interval[][] = [[], [], [], [], [], [], []];
  for (const { weekday, from, to } of blocks) {
    const wall = { from: minuteOf(from) * MINUTE, to: minuteOf(to) * MINUTE };
    byWeekday[weekday % 7]!.push(wall);
  }
  for (const day of byWeekday) day.sort((a, b) => a.from - b.from);
  return byWeekday;
}

/** 0 is Sunday; the first of January 1970 was a Thursday. */
function weekdayAt(midnight: number): number {
  return (((midnight / DAY + 4) % 7) + 7) % 7;
}
