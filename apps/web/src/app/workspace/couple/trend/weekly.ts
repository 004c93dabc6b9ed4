import type { Trend } from '@closeknit/contracts/check-ins';
import type { Sign } from '@closeknit/domain/check-ins/closeness';
import { NOTABLE_CHANGE } from '@closeknit/domain/check-ins/trend';
import { restsOf } from '@closeknit/domain/couples/life';
import type { ChartLine, ChartMark, Measure, Span } from '@closeknit/ui/trend-chart/lines';
import { dateInWords, dateOf, type Reader } from '../../../times/zoned-times.ts';
import type { Say } from '../../../words/words.ts';

export type Line = Trend['lines'][number];
type Scored = (point: Line['points'][number]) => number | null;

const nobody = { partnerId: '', firstName: '', baseline: null, points: [] };
const WEEK = 7 * 86_400_000;

/** What the weekly check-in measures. It has no cut-off, and its band is a convention of our own. */
export const CLOSENESS: Measure = {
  ...{ min: 0, max: 50, better: 'higher', cutOff: null },
  band: NOTABLE_CHANGE,
};
export const ONE_SIGN: Measure = { min: 0, max: 10, better: 'higher', cutOff: null, band: null };

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

/** Each held against the first answer of all, as the rules do, and not against the first that is shown. */
export function closenessLines(trend: Trend): ChartLine[] {
  const began = bothLines(trend).map(({ baseline }) => baseline);
  return linesOf(trend, ({ total }) => total).map((line, at) => ({
    ...line,
    baseline: began[at] ?? line.baseline,
  }));
}

export const NEARNESS: Measure = { ...ONE_SIGN, min: 1, max: 7 };

/** How near each felt by the drawing, 1-7: a line of its own, in no sum. */
export const nearnessLines = (trend: Trend): ChartLine[] =>
  linesOf(trend, ({ nearness }) => nearness);

export const linesOfSign = (trend: Trend, sign: Sign): ChartLine[] =>
  linesOf(trend, ({ scores }) => scores?.[sign] ?? null);

function linesOf(trend: Trend, scored: Scored): ChartLine[] {
  const isRest = restedIn(trend);
  return bothLines(trend).map(({ place, firstName, points }) => {
    const asked = points.map((point) => ({ day: point.week, score: scored(point) }));
    const results = asked.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }]));
    const baseline = results[0]?.score ?? null;
    const missed = missedIn(asked).filter((week) => !isRest(week));
    return { place, name: firstName, results, missed, baseline };
  });
}

/** Whether the work rested on some day of a week: nobody was asked then, and nothing is missed. */
function restedIn({ steps, beganResting }: Trend): (week: string) => boolean {
  const taken = steps.map(({ at, step }) => ({ at: Date.parse(at), step }));
  const rests = restsOf(taken, { beganResting });
  return (week) => {
    const monday = Date.parse(week);
    return rests.some(({ from, until }) => from < monday + WEEK && until > monday);
  };
}

/**
 * Weeks without an answer since the first one: who has not begun misses nothing, and who has not
 * answered in the week that still runs may yet do so.
 */
function missedIn(asked: readonly { day: string; score: number | null }[]): string[] {
  const begun = asked.findIndex(({ score }) => score !== null);
  if (begun < 0) return [];
  const over = asked.slice(begun, -1);
  return over.filter(({ score }) => score === null).map(({ day }) => day);
}

/** From the first Monday to the last day of the week that runs. */
export function spanOf({ weeks }: Trend): Span {
  const [from = '1970-01-01'] = weeks;
  const last = weeks.at(-1) ?? from;
  return { from, until: new Date(Date.parse(last) + WEEK - 1).toISOString().slice(0, 10) };
}

/** What happened in these weeks, on the days of who reads it. */
export function marksOf(trend: Trend, say: Say, reader: Reader): ChartMark[] {
  const names = new Map(trend.lines.map(({ place, firstName }) => [place, firstName]));
  const on = (at: string) => ({ day: dateOf(at, reader) });
  const dated = (at: string) => ({ day: dateInWords(dateOf(at, reader), reader) });
  return [
    ...trend.sessions.map((at) => ({
      ...{ ...on(at), kind: 'session' as const },
      text: say('workspace.trend.mark.session', dated(at)),
    })),
    ...trend.done.map(({ at, place, title }) => ({
      ...{ ...on(at), kind: 'exercise' as const },
      text: say('workspace.trend.mark.exercise', {
        ...{ name: names.get(place) ?? '', title, ...dated(at) },
      }),
    })),
    ...trend.steps.map(({ at, step }) => ({
      ...{ ...on(at), kind: 'life' as const },
      text: say(`workspace.trend.mark.${step}`, dated(at)),
    })),
    ...trend.events.map(({ day, text }) => ({
      ...{ day, kind: 'life' as const },
      text: say('workspace.trend.mark.event', { text, day: dateInWords(day, reader) }),
    })),
  ];
}
