import type { Figure, Instrument, Range } from '../check-ins/instruments/instrument.ts';
import { rangeOf } from '../check-ins/instruments/instrument.ts';
import { periodOf, type Plan } from '../check-ins/plan.ts';
import { NOTABLE_CHANGE } from '../check-ins/trend.ts';
import { type Course, daysBetween, type Result, type Threshold } from './course.ts';
import { SILENT_PERIODS } from './findings.ts';

/** What is needed of an instrument, or of the weekly check-in, to draw and to judge a line. */
export interface LineKind extends Pick<
  Instrument,
  'key' | 'version' | 'name' | 'better' | 'about'
> {
  readonly range: Range;
  readonly cutOff: Figure | null;
  readonly threshold: Threshold | null;
}

/** The weekly check-in: our own, no test, and so without a cut-off. The page has its name. */
export const CLOSENESS: LineKind = {
  ...{ key: 'closeness', version: 1, name: 'closeness', better: 'higher', cutOff: null },
  range: { min: 0, max: 50 },
  threshold: { points: NOTABLE_CHANGE, basis: 'own-convention', verified: false },
};

export function lineKindOf(instrument: Instrument): LineKind {
  const { key, version, name, better, cutOff, reliableChange } = instrument;
  const threshold = reliableChange && {
    points: reliableChange.value,
    basis: 'reliable-change' as const,
    verified: reliableChange.verified,
  };
  const { about } = instrument;
  const kind = { key, version, name, better, cutOff, threshold, range: rangeOf(instrument) };
  return about ? { ...kind, about } : kind;
}

/** The first result, and between which scores a later one cannot be told from it. */
export function baselineOf(
  results: readonly Result[],
  { threshold, range }: Pick<LineKind, 'threshold' | 'range'>,
): { readonly baseline: Result; readonly band: Range | null } | null {
  const baseline = results.toSorted((one, other) => (one.day < other.day ? -1 : 1))[0];
  if (!baseline) return null;
  const { score } = baseline;
  const band = threshold && {
    min: Math.max(range.min, score - threshold.points),
    max: Math.min(range.max, score + threshold.points),
  };
  return { baseline, band };
}

/**
 * Days from one asked-for answer to the next, where somebody has been asked for long enough that
 * silence says something; null where nothing is asked at a steady pace. `since` is the day from
 * which the work has gone on without a rest.
 */
export function everyOf(
  plans: readonly Plan[],
  { since, today }: { readonly since: string; readonly today: string },
): Course['every'] {
  const periods = plans.flatMap((plan) => {
    const period = periodOf(plan);
    const asked = plan.beginsOn > since ? plan.beginsOn : since;
    const isLong = period !== null && daysBetween(asked, today) > SILENT_PERIODS * period;
    return isLong ? [period] : [];
  });
  return periods.length > 0 ? Math.min(...periods) : null;
}
