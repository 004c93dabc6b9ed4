import { type Movement, movementOf } from '@closeknit/domain/check-ins/trend';
import type { ChartLine, Measure, Stop } from '@closeknit/ui/trend-chart/lines';
import type { Say } from '../../words/words.ts';

export interface Telling {
  readonly say: Say;
  /** A week by its Monday, in words. */
  readonly week: (monday: string) => string;
}

interface Shown {
  readonly lines: readonly ChartLine[];
  readonly stops: readonly Stop[];
  readonly measure: Measure;
}

/** The picture in sentences: how each has moved, what is missing, whether the lines crossed. */
export function pictureInWords({ lines, stops, measure }: Shown, { say, week }: Telling): string {
  const sentences = lines.flatMap((line) => ofOne(line, measure, say));
  const crossed = lastCrossing(stops);
  if (crossed) sentences.push(say('workspace.trend.crossed', { week: week(crossed.week) }));
  return sentences.join(' ');
}

function ofOne(line: ChartLine, measure: Measure, say: Say): string[] {
  const { name, results, missed } = line;
  const moved = movementOf(results.map(({ score }) => score));
  const few = line.baseline === null || results.length > 0 ? 'too-few' : 'too-few-here';
  if (!moved) return [say(`workspace.trend.${few}`, { name })];
  const sentences = [movedInWords({ moved, line, measure }, say)];
  if (missed.length > 0) {
    sentences.push(say('workspace.trend.missing', { name, count: missed.length }));
  }
  return sentences;
}

interface Moved {
  readonly moved: Movement;
  readonly line: ChartLine;
  readonly measure: Measure;
}

/**
 * How somebody has moved in what is shown, and how they stand against their first answer of all, as the
 * rules hold it. Only where it is known from when on a change counts is one called better or worse.
 */
function movedInWords({ moved, line, measure }: Moved, say: Say): string {
  const { first: from, last: to, change } = moved;
  const way = change === 0 ? 'level' : change > 0 ? 'up' : 'down';
  const facts = { name: line.name, from, to, points: Math.abs(change) };
  const base = line.baseline ?? from;
  const sense = senseOf(to - base, measure);
  if (sense === null) return say(`workspace.trend.${way}`, { ...facts, sense: '' });
  if (base === from) {
    return say(`workspace.trend.${way}`, { ...facts, sense: say(`workspace.trend.${sense}`) });
  }
  const since = { name: line.name, base, points: Math.abs(to - base) };
  return [
    say(`workspace.trend.${way}`, { ...facts, sense: '' }),
    say('workspace.trend.since-first', { ...since, sense: say(`workspace.trend.${sense}`) }),
  ].join(' ');
}

/** Which way is better is a property of the measure: a rise is good on one and bad on another. */
function senseOf(change: number, { band, better }: Measure) {
  if (band === null || change === 0) return null;
  const isBetter = change > 0 === (better === 'higher');
  const isWithin = Math.abs(change) < band;
  return `${isBetter ? 'better' : 'worse'}${isWithin ? '-within' : ''}` as const;
}

/** The last week in which the one who was lower came to be higher; weeks with a gap are passed over. */
export function lastCrossing(stops: readonly Pick<Stop, 'week' | 'scores'>[]) {
  let crossed: Pick<Stop, 'week'> | undefined;
  let above = 0;
  for (const stop of stops) {
    const [first, second] = stop.scores.map((own) => own.at(-1));
    if (first === undefined || second === undefined || first === second) continue;
    const now = Math.sign(first - second);
    if (above !== 0 && now !== above) crossed = stop;
    above = now;
  }
  return crossed;
}

/** One week in sentences, as it is read from the chart. */
export function weekInWords(
  { week: monday, scores, missed, gap, marks }: Stop,
  lines: readonly ChartLine[],
  { say, week }: Telling,
): string {
  const told = lines.flatMap(({ name }, at) => {
    const own = scores[at] ?? [];
    if (own.length > 0)
      return [say('workspace.trend.week-with', { name, total: scoresInWords(own) })];
    return missed[at] ? [say('workspace.trend.week-without', { name })] : [];
  });
  const facts = { week: week(monday), told: told.join(', '), gap: gap ?? 0 };
  const kind = gap !== null ? 'week-and-gap' : told.length > 0 ? 'week' : 'week-empty';
  return [say(`workspace.trend.${kind}`, facts), ...marks.map(({ text }) => text)].join(' ');
}

/** All results of one week. */
export function scoresInWords(scores: readonly number[]): string {
  return scores.join(' / ');
}
