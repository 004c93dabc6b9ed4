/** The last day somebody is likely to mean, one year on: what is later is a slip in the year. */
export function lastLikelyDay(today: string): string {
  return Temporal.PlainDate.from(today).add({ years: 1 }).toString();
}

/** The first such day, ten years back: an earlier score would become the first answer of all. */
export function firstLikelyDay(today: string): string {
  return Temporal.PlainDate.from(today).subtract({ years: 10 }).toString();
}
