import { minuteOf } from './hours.ts';
import type { Interval } from './intervals.ts';

/**
 * Days on which nothing is open, on the therapist's wall clock: whole days from the first to the last, or a part
 * of one day.
 */
export interface TimeOff {
  /** `2026-12-23` */
  readonly firstDay: string;
  /** The last day off, not the first one back. */
  readonly lastDay: string;
  /** `09:00` to `12:30`, of one day; null for whole days. */
  readonly part: { readonly from: string; readonly to: string } | null;
}

/** A day, a month or a year is meant; what is longer is a slip. */
export const LONGEST_OFF = 400;

/** Why time off cannot be kept; null where it can. */
export function refusalOfTimeOff({
  firstDay,
  lastDay,
  part,
}: TimeOff): 'hours-backwards' | 'part-of-one-day' | 'too-far' | null {
  if (lastDay < firstDay) return 'hours-backwards';
  if (part && firstDay !== lastDay) return 'part-of-one-day';
  if (part && minuteOf(part.from) >= minuteOf(part.to)) return 'hours-backwards';
  const days = Temporal.PlainDate.from(firstDay).until(lastDay).days;
  return days > LONGEST_OFF ? 'too-far' : null;
}

/** The stretch in which nothing can be booked, as epoch milliseconds, half open; in a zone's own days. */
export function stretchOff({ firstDay, lastDay, part }: TimeOff, zone: string): Interval {
  const midnight = (day: string, days = 0) =>
    Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(zone).epochMilliseconds;
  if (!part) return { from: midnight(firstDay), to: midnight(lastDay, 1) };
  // A time the clocks skip is the first one after it, at its beginning and at its end.
  const at = (time: string) =>
    time === '24:00'
      ? midnight(firstDay, 1)
      : Temporal.PlainDate.from(firstDay).toZonedDateTime({
          timeZone: zone,
          plainTime: Temporal.PlainTime.from(time),
        }).epochMilliseconds;
  return { from: at(part.from), to: at(part.to) };
}
