import type { Result } from '@closeknit/domain/trends/course';
import { dayNumber, mondayOf } from './days.ts';

/** One partner's results on one measure. The place decides shape and dash. */
export interface ChartLine {
  readonly place: 'first' | 'second';
  readonly name: string;
  /** In any order. */
  readonly results: readonly Result[];
  /** Days on which an answer was asked for and none came: the pen is lifted over them. */
  readonly missed: readonly string[];
  /** What a change is held against; null before there is anything. */
  readonly baseline: number | null;
}

/** What all results of a chart were measured with. */
export interface Measure {
  readonly min: number;
  readonly max: number;
  readonly better: 'higher' | 'lower';
  /** A line between two groups of people, with the name it is called by. */
  readonly cutOff: { readonly value: number; readonly name: string } | null;
  /** From how many points away from the baseline on a change counts; null draws no band. */
  readonly band: number | null;
}

/** Something that happened on a day, with what is read there. */
export interface ChartMark {
  readonly day: string;
  readonly kind: 'session' | 'exercise' | 'life';
  readonly text: string;
}

/** From the first to the last day shown. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

export interface Point {
  readonly day: string;
  readonly score: number | null;
}

/** Results and missed days in order; a missed day has no score, and none is made up for it. */
export function pointsOf({ results, missed }: ChartLine): Point[] {
  const answered = new Set(results.map(({ day }) => day));
  const unanswered = missed.filter((day) => !answered.has(day));
  return [...results, ...unanswered.map((day) => ({ day, score: null }))].toSorted(byDay);
}

/** A line with no more than what lies within a span; its baseline stays. */
export function lineWithin(line: ChartLine, span: Span): ChartLine {
  const isWithin = within(span);
  return {
    ...line,
    results: line.results.filter(isWithin).toSorted(byDay),
    missed: line.missed.filter((day) => isWithin({ day })).toSorted(),
  };
}

export function marksWithin(marks: readonly ChartMark[], span: Span): ChartMark[] {
  return marks.filter(within(span)).toSorted(byDay);
}

/** One week of a chart: what is read at once, by pointer or key. */
export interface Stop {
  /** Its Monday. */
  readonly week: string;
  /** Where it lies: the first day on which there is something. */
  readonly day: string;
  /** For each line, in order of days; empty where there is none. */
  readonly scores: readonly (readonly number[])[];
  readonly missed: readonly boolean[];
  /** Between the last results of both; null unless both have one. */
  readonly gap: number | null;
  readonly marks: readonly ChartMark[];
}

/** Every week in which something was answered, missed, or happened. */
export function stopsOf(lines: readonly ChartLine[], marks: readonly ChartMark[]): Stop[] {
  const points = lines.map((line) => Map.groupBy(pointsOf(line), weekOfDay));
  const happened = Map.groupBy(marks, weekOfDay);
  const weeks = [...new Set([...points, happened].flatMap((each) => [...each.keys()]))];
  return weeks.toSorted().map((week) => {
    const own = points.map((each) => each.get(week) ?? []);
    const scores = own.map((each) => each.flatMap(({ score }) => score ?? []));
    const marksHere = (happened.get(week) ?? []).toSorted(byDay);
    const [first] = [own.flat(), marksHere].map((each) => each.toSorted(byDay)).find(hasAny) ?? [];
    return {
      week,
      day: first?.day ?? week,
      scores,
      missed: own.map((each, at) => each.length > 0 && scores[at]?.length === 0),
      gap: gapBetween(scores),
      marks: marksHere,
    };
  });
}

/** How many points the last results of two lines are apart, whatever the direction. */
function gapBetween([first, second]: readonly (readonly number[])[]): number | null {
  const [one, other] = [first?.at(-1), second?.at(-1)];
  return one === undefined || other === undefined ? null : Math.abs(one - other);
}

export const byDay = (one: { day: string }, other: { day: string }): number =>
  dayNumber(one.day) - dayNumber(other.day);
const weekOfDay = ({ day }: { day: string }): string => mondayOf(day);
const hasAny = (list: readonly unknown[]): boolean => list.length > 0;

function within({ from, until }: Span) {
  return ({ day }: { day: string }): boolean => day >= from && day <= until;
}
