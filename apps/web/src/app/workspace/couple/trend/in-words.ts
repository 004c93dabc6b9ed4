import type { Trend } from '@closeknit/contracts/check-ins';
import { gapOf, type Movement, movementOf } from '@closeknit/domain/check-ins/trend';
import type { Say } from '../../../words/words.ts';

export type Line = Trend['lines'][number];

const nobody = { partnerId: '', firstName: '', points: [] };

/** The two lines, the first partner's first. */
export function bothLines({ lines }: Trend): [Line, Line] {
  const of = (place: 'first' | 'second') =>
    lines.find((line) => line.place === place) ?? { ...nobody, place };
  return [of('first'), of('second')];
}

export function totalsOf({ points }: Line): (number | null)[] {
  return points.map(({ total }) => total);
}

export function isEmpty(trend: Trend): boolean {
  return trend.lines.every((line) => totalsOf(line).every((total) => total === null));
}

/** The chart in sentences: how each has moved, whether the lines crossed, what is missing. */
export function trendInWords(trend: Trend, { say, week }: Telling): string {
  const [first, second] = bothLines(trend);
  const crossed = lastCrossing(totalsOf(first), totalsOf(second));
  const sentences = [first, second].flatMap((line) => ofOne(line, say));
  if (crossed !== undefined) {
    sentences.push(say('workspace.trend.crossed', { week: week(trend.weeks[crossed] ?? '') }));
  }
  return sentences.join(' ');
}

export interface Telling {
  readonly say: Say;
  /** A week by its Monday, in words. */
  readonly week: (monday: string) => string;
}

function ofOne(line: Line, say: Say): string[] {
  const name = line.firstName;
  const moved = movementOf(withoutRunningWeek(totalsOf(line)));
  if (!moved) return [say('workspace.trend.too-few', { name })];
  const sentences = [say(`workspace.trend.${directionOf(moved)}`, { name, ...factsOf(moved) })];
  if (moved.missing > 0) {
    sentences.push(say('workspace.trend.missing', { name, count: moved.missing }));
  }
  return sentences;
}

/** The last week still runs: who has not answered in it yet is not missing. */
function withoutRunningWeek(totals: (number | null)[]): (number | null)[] {
  return totals.at(-1) === null ? totals.slice(0, -1) : totals;
}

function directionOf({ change }: Movement): 'up' | 'down' | 'level' {
  if (change === 0) return 'level';
  return change > 0 ? 'up' : 'down';
}

function factsOf({ first, last, change }: Movement) {
  return { from: first, to: last, points: Math.abs(change) };
}

/** The last week in which the one who was lower came to be higher; weeks with a gap are passed over. */
export function lastCrossing(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
): number | undefined {
  let crossed: number | undefined;
  let above = 0;
  first.forEach((total, week) => {
    const other = second[week] ?? null;
    if (total === null || other === null || total === other) return;
    const now = Math.sign(total - other);
    if (above !== 0 && now !== above) crossed = week;
    above = now;
  });
  return crossed;
}

/** One week in a sentence, as it is read from the chart. */
export function weekInWords(trend: Trend, at: number, { say, week }: Telling): string {
  const [first, second] = bothLines(trend);
  const totals = [first, second].map(({ points }) => points[at]?.total ?? null);
  const told = [first, second].map(({ firstName }, place) => {
    const total = totals[place] ?? null;
    return total === null
      ? say('workspace.trend.week-without', { name: firstName })
      : say('workspace.trend.week-with', { name: firstName, total });
  });
  const gap = gapOf(totals[0] ?? null, totals[1] ?? null);
  const facts = { week: week(trend.weeks[at] ?? ''), first: told[0] ?? '', second: told[1] ?? '' };
  if (gap === null) return say('workspace.trend.week', facts);
  return say('workspace.trend.week-and-gap', { ...facts, gap });
}
