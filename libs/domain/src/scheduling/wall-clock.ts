import type { Interval } from './intervals.ts';

export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

/** A stretch in which a zone keeps one distance from UTC. */
export interface Steady extends Interval {
  /** Milliseconds to add to an instant to read its wall clock. */
  readonly offset: number;
}

/**
 * The stretches of constant offset that cover a span, in order, the first and last cut to it.
 * With them wall-clock arithmetic is plain addition: a skipped hour lies in no stretch, a
 * repeated hour in two.
 */
export function steadyStretches(zone: string, span: Interval): Steady[] {
  const stretches: Steady[] = [];
  const lastYear = Math.floor(span.to / YEAR);
  for (let year = Math.floor(span.from / YEAR); year <= lastYear; year++) {
    for (const { from, to, offset } of stretchesOfYear(zone, year)) {
      if (from >= span.to || to <= span.from) continue;
      stretches.push({ from: Math.max(from, span.from), to: Math.min(to, span.to), offset });
    }
  }
  return stretches;
}

// 365 days from any 365 days before, back to 1970: where the years part does not matter.
const YEAR = 365 * DAY;

// Asking a zone for its clock changes costs more than everything else about openings together.
const known = new Map<string, readonly Steady[]>();
const MOST_KNOWN = 2000;

function stretchesOfYear(zone: string, year: number): readonly Steady[] {
  const key = `${zone} ${year}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const stretches = readStretches(zone, { from: year * YEAR, to: (year + 1) * YEAR });
  if (known.size < MOST_KNOWN) known.set(key, stretches);
  return stretches;
}

function readStretches(zone: string, span: Interval): Steady[] {
  const stretches: Steady[] = [];
  let here = Temporal.Instant.fromEpochMilliseconds(span.from).toZonedDateTimeISO(zone);
  let from = span.from;
  while (from < span.to) {
    const next = here.getTimeZoneTransition('next');
    const to = Math.min(next?.epochMilliseconds ?? span.to, span.to);
    stretches.push({ from, to, offset: here.offsetNanoseconds / 1e6 });
    if (next === null) break;
    here = next;
    from = to;
  }
  return stretches;
}

/** Midnight of a local date as if its wall clock were UTC, in milliseconds. */
export function wallMidnight(date: string): number {
  return Date.parse(`${date}T00:00Z`);
}

/** The local date of an instant, `2026-11-24`. */
export function dateIn(zone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
