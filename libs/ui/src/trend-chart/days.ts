const DAY = 86_400_000;

/** Days since the first of January 1970. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY;
}

/** So many days later; before it when negative. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** The Monday on or before a day. */
export function mondayOf(day: string): string {
  // The first of January 1970 was a Thursday.
  return plusDays(day, -((((dayNumber(day) + 3) % 7) + 7) % 7));
}
