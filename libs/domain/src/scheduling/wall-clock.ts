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
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
}

/** The local date of an instant, `2026-11-24`. */
export function dateIn(zone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
