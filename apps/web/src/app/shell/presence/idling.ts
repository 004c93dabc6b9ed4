/** How long nobody has touched the page: all well, soon to be signed out, or signed out. */
export type Idling = 'here' | 'warned' | 'gone';

const second = 1000;
const warning = 60 * second;

/**
 * The other side may have noted the last touch up to half a minute before it came; the page is
 * covered that much sooner, so that "stay" works until the last moment.
 */
const haste = 30 * second;

interface Quiet {
  /** Epoch milliseconds, both. */
  readonly lastTouch: number;
  readonly now: number;
  readonly idleMinutes: number;
}

/** Milliseconds until the page is covered; nothing or less once it is. */
export function timeLeft({ lastTouch, now, idleMinutes }: Quiet): number {
  return lastTouch + idleMinutes * 60 * second - haste - now;
}

export function idlingOf(quiet: Quiet): Idling {
  const left = timeLeft(quiet);
  if (left <= 0) return 'gone';
  return left <= warning ? 'warned' : 'here';
}
