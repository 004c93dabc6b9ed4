/** The five signs of closeness, each answered 0-10, higher is closer. */
export const SIGNS = ['talk', 'affection', 'partnership', 'openness', 'togetherness'] as const;
export type Sign = (typeof SIGNS)[number];

export type SignScores = Readonly<Record<Sign, number>>;

/** How near one felt to the other, as a step of the drawing: 1, far apart, to 7, as one. */
export const NEARNESS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What can be told in words beside a check-in: one good thing, and one wish. */
export const WORD_KINDS = ['good', 'wish'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** The sum of the five signs, 0-50. It is our own, not a validated measure. */
export function totalOf(scores: SignScores): number {
  return SIGNS.reduce((total, sign) => total + scores[sign], 0);
}

/** The Monday, `2026-11-23`, of the week an instant (epoch milliseconds) falls in, in a zone. */
export function weekOf(epochMs: number, zone: string): string {
  const date = Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** The Monday `weeks` weeks after another; before it when negative. */
export function plusWeeks(monday: string, weeks: number): string {
  return Temporal.PlainDate.from(monday).add({ weeks }).toString();
}

/** Whether a week can still be told in `thisWeek`, both Mondays: it is this one, or the one before. */
export function isStillOpen(week: string, thisWeek: string): boolean {
  return week === thisWeek || week === plusWeeks(thisWeek, -1);
}

/** `count` Mondays, oldest first, the last of them `monday`. */
export function weeksUpTo(monday: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => plusWeeks(monday, i + 1 - count));
}

/** How many weeks there are from one Monday to another, both counted; at least one. */
export function weeksFrom(first: string, last: string): number {
  const { weeks } = Temporal.PlainDate.from(first).until(last, { largestUnit: 'weeks' });
  return Math.max(0, weeks) + 1;
}
