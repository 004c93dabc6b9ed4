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
  const walls = wallBlocks(asked.blocks);
  const span = { from: first - DAY, to: first + (asked.days + 1) * DAY };
  const pieces = steadyStretches(asked.zone, span).flatMap((stretch) =>
    piecesIn(stretch, { first, days: asked.days, walls }),
  );
  return inOrder(pieces) ? pieces : pieces.toSorted((a, b) => a.from - b.from);
}

interface Walls {
  readonly first: number;
  readonly days: number;
  readonly walls: readonly (readonly Interval[])[];
}

function piecesIn(stretch: Steady, { first, days, walls }: Walls): OpenPiece[] {
  const pieces: OpenPiece[] = [];
  for (let day = 0; day < days; day++) {
    const midnight = first + day * DAY - stretch.offset;
    if (midnight >= stretch.to || midnight + DAY <= stretch.from) continue;
    for (const wall of walls[weekdayAt(first + day * DAY)]!) {
      const anchor = midnight + wall.from;
      const from = Math.max(anchor, stretch.from);
      const to = Math.min(midnight + wall.to, stretch.to);
      if (from < to) pieces.push({ from, to, anchor, day });
    }
  }
  return pieces;
}

function wallBlocks(blocks: readonly OpenBlock[]): Interval[][] {
  const byWeekday: Interval[][] = Array.from({ length: 8 }, () => []);
  for (const { weekday, from, to } of blocks) {
    byWeekday[weekday]?.push({ from: minuteOf(from) * MINUTE, to: minuteOf(to) * MINUTE });
  }
  return byWeekday.map((day) => day.toSorted((a, b) => a.from - b.from));
}

/** The first of January 1970 was a Thursday. */
function weekdayAt(midnight: number): number {
  const daysSince = midnight / DAY;
  return ((((daysSince + 3) % 7) + 7) % 7) + 1;
}

function inOrder(pieces: readonly OpenPiece[]): boolean {
  return pieces.every((piece, i) => i === 0 || pieces[i - 1]!.from <= piece.from);
}
