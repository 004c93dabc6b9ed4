import { line } from 'd3-shape';
import type { Frame } from './frame.ts';
import { byDay, type ChartLine, type Point, pointsOf } from './lines.ts';

type Paper = Pick<Frame, 'across' | 'up'>;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A path through the results; the pen is lifted over what was missed. */
export function pathOf(drawn: ChartLine, { across, up }: Paper): string {
  const path = line<Point>()
    .defined(({ score }) => score !== null)
    .x(({ day }) => across(day))
    .y(({ score }) => up(score ?? 0))
    .digits(1);
  return path(pointsOf(drawn)) ?? '';
}

/** In little room only a result without neighbours needs a mark of its own, and the last one. */
export function spotsOf(drawn: ChartLine, { across, up, step }: Paper & { step: number }): Spot[] {
  const points = pointsOf(drawn);
  const last = points.findLastIndex(({ score }) => score !== null);
  return points.flatMap(({ day, score }, at) => {
    const alone = (points[at - 1]?.score ?? points[at + 1]?.score ?? null) === null;
    const shown = score !== null && (step >= 16 || alone || at === last);
    return shown ? [{ x: across(day), y: up(score) }] : [];
  });
}

/** Where a line ends, and with what score; undefined for a line without results. */
export function endOf(drawn: ChartLine, paper: Paper): (Spot & { score: number }) | undefined {
  const last = drawn.results.toSorted(byDay).at(-1);
  return last && { x: paper.across(last.day), y: paper.up(last.score), score: last.score };
}
