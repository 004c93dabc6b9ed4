const MORNING = Temporal.PlainTime.from('07:00');

/** The day, `2026-11-24`, that it is for both: the earlier of their dates at an instant (epoch milliseconds). */
export function dayIn(zones: readonly string[], instant: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(instant);
  const days = zones.map((zone) => at.toZonedDateTimeISO(zone).toPlainDate().toString());
  return days.toSorted()[0] as string;
}

/**
 * When the morning of a day has come for both, epoch milliseconds: seven o'clock on the wall of
 * whichever of the zones is later, so that nobody is asked anything before their own day begins.
 */
export function morningIn(zones: readonly string[], day: string): number {
  const mornings = zones.map((timeZone) =>
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: MORNING }),
  );
  return Math.max(...mornings.map(({ epochMilliseconds }) => epochMilliseconds));
}

/** The day so many days after another. */
export function plusDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days lie between two; negative when the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The first such weekday (1 is Monday) on or after a day. */
export function weekdayFrom(day: string, weekday: number): string {
  const date = Temporal.PlainDate.from(day);
  return date.add({ days: (weekday - date.dayOfWeek + 7) % 7 }).toString();
}
