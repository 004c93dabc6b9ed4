/** A stretch of time two people spend together, counted to instants: no tick has to be heard. */
export interface TimeTogether {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Epoch milliseconds; null while it runs. */
  readonly pausedAt: number | null;
  /** Milliseconds of pauses that are over. */
  readonly paused: number;
  /** Length of one turn in milliseconds. */
  readonly turn: number;
  /** How many turns there are: one where nobody takes turns. */
  readonly turns: 1 | 2;
}

export type WhereInTime =
  | { readonly kind: 'running' | 'paused'; readonly turn: number; readonly left: number }
  | { readonly kind: 'over' };

/** Which turn it is, counted from 0, and how many milliseconds of it are left. */
export function whereIn(time: TimeTogether, now: number): WhereInTime {
  const gone = Math.max(0, (time.pausedAt ?? now) - time.startedAt - time.paused);
  if (gone >= time.turn * time.turns) return { kind: 'over' };
  const turn = Math.floor(gone / time.turn);
  const left = time.turn * (turn + 1) - gone;
  return { kind: time.pausedAt === null ? 'running' : 'paused', turn, left };
}

/** The instants at which a turn ends, from now on; none while it is paused. */
export function endsOf(time: TimeTogether, now: number): number[] {
  if (time.pausedAt !== null) return [];
  const ends = Array.from(
    { length: time.turns },
    (_, at) => time.startedAt + time.paused + time.turn * (at + 1),
  );
  return ends.filter((end) => end > now);
}

export function pause(time: TimeTogether, now: number): TimeTogether {
  return time.pausedAt === null ? { ...time, pausedAt: now } : time;
}

export function goOn(time: TimeTogether, now: number): TimeTogether {
  if (time.pausedAt === null) return time;
  return { ...time, pausedAt: null, paused: time.paused + now - time.pausedAt };
}

/** Begins the next turn now; in the last one everything is over. */
export function handOn(time: TimeTogether, now: number): TimeTogether {
  const where = whereIn(time, now);
  return where.kind === 'over'
    ? time
    : { ...goOn(time, now), paused: pausesOf(time, now) - where.left };
}

function pausesOf(time: TimeTogether, now: number): number {
  return goOn(time, now).paused;
}
