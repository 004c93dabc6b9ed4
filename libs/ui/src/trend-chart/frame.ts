import { scaleLinear } from 'd3-scale';
import { dayNumber } from './days.ts';
import type { Measure, Span } from './lines.ts';

const AXIS_ROW = 48;
const LABEL_ROW = 24;
const MARK_ROW = 16;
const GAP_ROW = 52;

/** Where everything of a chart lies, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Beneath the lines. */
  readonly floor: number;
  /** Beneath the gap bars; the same as beneath the marks where there are none. */
  readonly gapFloor: number;
  /** Between two weeks. */
  readonly step: number;
  readonly ticks: readonly number[];
  /** The middle of a row of marks. */
  row(at: number): number;
  across(day: string): number;
  up(score: number): number;
}

export interface Measures {
  readonly width: number;
  readonly span: Span;
  readonly measure: Measure;
  readonly scores: readonly number[];
  /** Pixels kept free at the end of the lines for their labels. */
  readonly labels: number;
  /** How many rows of marks there are. */
  readonly rows: number;
  readonly hasGap: boolean;
}

export function frameOf({ width, span, labels, rows, hasGap, ...shown }: Measures): Frame {
  const { lowest, highest, every } = levelsAround(shown.scores, shown.measure);
  const top = AXIS_ROW;
  const floor = top + (width < 480 ? 200 : 250);
  const left = 28;
  const right = width - labels;
  const days = [dayNumber(span.from), Math.max(dayNumber(span.until), dayNumber(span.from) + 1)];
  const along = scaleLinear(days, [left + 10, right - 10]);
  const up = scaleLinear([lowest, highest], [floor, top]).clamp(true);
  const gapFloor = floor + rows * MARK_ROW + (hasGap ? LABEL_ROW + GAP_ROW : 8);
  return {
    width,
    height: gapFloor + LABEL_ROW,
    left,
    right,
    top,
    floor,
    gapFloor,
    step: along(7) - along(0),
    ticks: up.ticks(Math.round((highest - lowest) / every)),
    row: (at) => floor + 14 + at * MARK_ROW,
    across: (day) => along(dayNumber(day)),
    up,
  };
}

/**
 * Whole steps of the scale around what is there, at least six tenths of it, so that a small change
 * does not look like a great one.
 */
function levelsAround(scores: readonly number[], { min, max }: Measure) {
  const [first = min, second = max] = scaleLinear([min, max], [0, 1]).ticks(5);
  const every = second - first;
  if (scores.length === 0) return { lowest: min, highest: max, every };
  const margin = 0.3 * every;
  let lowest = Math.max(min, Math.floor((Math.min(...scores) - margin) / every) * every);
  let highest = Math.min(max, Math.ceil((Math.max(...scores) + margin) / every) * every);
  while (highest - lowest < 0.6 * (max - min)) {
    lowest = Math.max(min, lowest - every);
    highest = Math.min(max, highest + every);
  }
  return { lowest, highest, every };
}

/** Two labels on one side, moved apart until both can be read. */
export function apart(first: number, second: number): [number, number] {
  const room = 15;
  const missing = room - Math.abs(first - second);
  if (missing <= 0) return [first, second];
  const sign = first <= second ? 1 : -1;
  return [first - (sign * missing) / 2, second + (sign * missing) / 2];
}
