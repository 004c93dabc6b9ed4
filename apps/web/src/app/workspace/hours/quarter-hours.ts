import { minuteOf, wallTimeOf } from '@closeknit/domain/scheduling/hours';

/** The quarters of a day, `00:00` to `24:00`, and any other time that is already in use. */
export function quarterHours(inUse: readonly string[]): string[] {
  const quarters = Array.from({ length: 97 }, (_, at) => wallTimeOf(at * 15));
  return [...new Set([...quarters, ...inUse])].sort();
}

/** What is offered for a day: nine to five, then up to three hours after what is open already. */
export function hoursAfter(lastTo?: string): { from: string; to: string } | undefined {
  if (lastTo === undefined) return { from: '09:00', to: '17:00' };
  const from = minuteOf(lastTo);
  if (from >= 24 * 60) return undefined;
  return { from: lastTo, to: wallTimeOf(Math.min(24 * 60, from + 180)) };
}
