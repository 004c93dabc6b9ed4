const HOUR = 60 * 60 * 1000;

/** From three days before a session on, whoever has not said yes is worth a call. */
export const LOOK_FROM = 72 * HOUR;
/** Whoever was told of a time is given this long to say yes to it. */
export const TIME_TO_ANSWER = 12 * HOUR;

/** A session and who comes to it. Times are epoch milliseconds. */
export interface Awaited {
  readonly startsAt: number;
  /** Since when it is at this time: booked, or moved there. */
  readonly toldAt: number;
  readonly attending: readonly { readonly confirmed: boolean }[];
}

/**
 * Whether a yes given to a time still holds: it is to the very start, so that a session that moves asks
 * anew, and one that moves back does not.
 */
export function isConfirmed(startsAt: number, saidYesTo: number | null): boolean {
  return saidYesTo === startsAt;
}

/**
 * When a session begins to want a look because somebody has not said yes, in epoch milliseconds: three days
 * before it, and no sooner than half a day after they were told. Null where all have.
 */
export function wantsALookFrom({ startsAt, toldAt, attending }: Awaited): number | null {
  if (attending.every(({ confirmed }) => confirmed)) return null;
  return Math.max(startsAt - LOOK_FROM, toldAt + TIME_TO_ANSWER);
}

/** Whether to look now. A session that has begun needs no confirming. */
export function wantsALook(session: Awaited, now: number): boolean {
  const from = wantsALookFrom(session);
  return from !== null && from <= now && now < session.startsAt;
}
