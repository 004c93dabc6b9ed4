import { dayIn, plusDays } from './mornings.ts';

/** How many days a couple has for what a programme or a repetition gives them. Our own convention. */
export const DAYS_TO_DO = 7;

/** The day by which something is to be done that comes at an instant, `2026-11-24`. */
export function dueAfter(zones: readonly string[], instant: number): string {
  return plusDays(dayIn(zones, instant), DAYS_TO_DO);
}
