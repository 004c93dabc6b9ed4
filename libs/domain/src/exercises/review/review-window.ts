/** What a review looks back over: from when, and what happened then. */
export interface ReviewWindow {
  readonly at: number;
  readonly kind: 'session' | 'beginning';
}

interface Held {
  /** When it ended, in milliseconds since 1970. */
  readonly endedAt: number;
}

/**
 * From when on a therapist looks at what was done: from the end of the last session held in this episode,
 * or from its beginning where none was, or where the whole of it is asked for. A session of an earlier
 * episode ends nothing: what came after it belongs to other work.
 */
export function reviewWindow(
  { beganAt, sessions }: { readonly beganAt: number; readonly sessions: readonly Held[] },
  { now, whole = false }: { readonly now: number; readonly whole?: boolean },
): ReviewWindow {
  const ends = sessions
    .map(({ endedAt }) => endedAt)
    .filter((endedAt) => !whole && endedAt > beganAt && endedAt <= now);
  if (ends.length === 0) return { at: beganAt, kind: 'beginning' };
  return { at: Math.max(...ends), kind: 'session' };
}
