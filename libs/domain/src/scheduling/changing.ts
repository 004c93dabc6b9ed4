const HOUR = 60 * 60 * 1000;

/** So long a change can be undone, and nobody is mailed about it, in milliseconds. */
export const UNDO_FOR = 3 * 60 * 1000;

/** What binds a couple, and not their therapist. Hours are elapsed hours; null is no limit. */
export interface ChangeRules {
  readonly cancelNoticeHours: number;
  readonly moveNoticeHours: number;
  readonly movesAllowed: number | null;
}

/** A session as far as changing it goes. Times are epoch milliseconds. */
export interface Changeable {
  readonly startsAt: number;
  readonly state: 'booked' | 'cancelled';
  /** How often the couple has moved it. */
  readonly moves: number;
}

export type NotChangeable = 'cancelled' | 'started';

/** Why nobody may change a session any more; null where it can be changed. */
export function refusalToChange(session: Changeable, now: number): NotChangeable | null {
  if (session.state === 'cancelled') return 'cancelled';
  return session.startsAt <= now ? 'started' : null;
}

/** Whether less time is left than the notice asks for: what is called off then is called off late. */
export function isLate({ startsAt }: Pick<Changeable, 'startsAt'>, hours: number, now: number) {
  return startsAt - now < hours * HOUR;
}

/** Why a couple may not cancel a session by themselves; null where they may. */
export function refusalToCancel(
  session: Changeable,
  rules: ChangeRules,
  now: number,
): NotChangeable | 'too-late' | null {
  const refusal = refusalToChange(session, now);
  if (refusal) return refusal;
  return isLate(session, rules.cancelNoticeHours, now) ? 'too-late' : null;
}

/** Why a couple may not move a session by themselves; null where they may. */
export function refusalToMove(
  session: Changeable,
  rules: ChangeRules,
  now: number,
): NotChangeable | 'too-late' | 'moved-enough' | null {
  const refusal = refusalToChange(session, now);
  if (refusal) return refusal;
  if (rules.movesAllowed !== null && session.moves >= rules.movesAllowed) return 'moved-enough';
  return isLate(session, rules.moveNoticeHours, now) ? 'too-late' : null;
}

/**
 * Until when a change can be undone that is made now, in epoch milliseconds; null where the session, as it is
 * after it, begins before long: then everybody is told at once, and what is told is not undone.
 */
export function undoableUntil(startsAt: number, now: number): number | null {
  return startsAt - now > 2 * UNDO_FOR ? now + UNDO_FOR : null;
}

/** A change somebody has made and may still undo, themselves. */
export interface Undoable {
  readonly changedBy: string | null;
  /** Epoch milliseconds; null where there is nothing to go back to. */
  readonly undoUntil: number | null;
}

export function mayUndo({ changedBy, undoUntil }: Undoable, by: string, now: number): boolean {
  return changedBy === by && undoUntil !== null && now < undoUntil;
}
