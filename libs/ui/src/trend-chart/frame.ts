import { scaleLinear } from 'd3-scale';

const LABEL_ROW = 24;
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
  /** Beneath the gap bars. */
  readonly gapFloor: number;
  /** Between two weeks. */
  readonly step: number;
  readonly ticks: readonly number[];
  across(week: number): number;
  up(total: number): number;
}

export interface Measures {
  readonly width: number;
  readonly weeks: number;
  readonly totals: readonly number[];
  /** Pixels kept free at the end of the lines for their labels. */
  readonly labels: number;
}

/** The lines get whole tens around what is there, at least thirty points of the fifty. */
export function frameOf({ width, weeks, totals, labels }: Measures): Frame {
  const [lowest, highest] = tensAround(totals);
  const top = 12;
  const floor = top + (width < 480 ? 200 : 250);
  const left = 28;
  const right = width - labels;
  const up = scaleLinear([lowest, highest], [floor, top]);
  const step = (right - left - 20) / Math.max(weeks - 1, 1);
  const gapFloor = floor + LABEL_ROW + GAP_ROW;
  return {
    width,
    height: gapFloor + LABEL_ROW,
    left,
    right,
    top,
    floor,
    gapFloor,
    step,
    ticks: up.ticks((highest - lowest) / 10),
    across: (week) => left + 10 + week * step,
    up,
  };
}

function tensAround(totals: readonly number[]): [number, number] {
  if (totals.length === 0) return [0, 50];
  let lowest = Math.max(0, Math.floor((Math.min(...totals) - 3) / 10) * 10);
  let highest = Math.min(50, Math.ceil((Math.max(...totals) + 3) / 10) * 10);
  while (highest - lowest < 30) {
    if (lowest > 0) lowest -= 10;
    if (highest < 50) highest += 10;
  }
  return [lowest, highest];
}

/** Two labels on one side, moved apart until both can be read. */
export function apart(first: number, second: number): [number, number] {
  const room = 15;
  const missing = room - Math.abs(first - second);
  if (missing <= 0) return [first, second];
  const sign = first <= second ? 1 : -1;
  return [first - (sign * missing) / 2, second + (sign * missing) / 2];
}
