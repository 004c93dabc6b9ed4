import { betterBy, type Instrument, isDistressed } from '../check-ins/instruments/instrument.ts';

/** A complete result; a week without one simply is not there. */
export interface Result {
  /** The day it was answered, `2026-11-23`. */
  readonly day: string;
  readonly score: number;
}

/** From how many points on a change counts, and what that rests on. */
export interface Threshold {
  readonly points: number;
  /** `own-convention` is ours, for the weekly check-in, and no test result. */
  readonly basis: 'reliable-change' | 'own-convention';
  readonly verified: boolean;
}

/** What is known of one partner on one instrument. */
export interface Course {
  readonly instrument: Pick<Instrument, 'key' | 'version' | 'better' | 'cutOff' | 'about'>;
  /** Null where a change cannot be told from chance: then nothing is found in it but silence. */
  readonly threshold: Threshold | null;
  /** In any order. */
  readonly results: readonly Result[];
  /** Days on which a session was held, in any order. */
  readonly sessions: readonly string[];
  /** Days from one asked-for answer to the next; null where none is asked for any more. */
  readonly every: number | null;
}

/** How a course stands on a day, with nothing of what came later. */
export interface Position {
  /** The first result of all, against which every other is held. */
  readonly baseline: Result;
  readonly last: Result;
  /** From the first to the last, in points, more is better whatever the instrument. */
  readonly change: number;
  /** Sessions held since the baseline. */
  readonly sessions: number;
  readonly days: number;
  /** Whether the first and the last lie on the distressed side; null without a cut-off. */
  readonly beganDistressed: boolean | null;
  readonly isDistressed: boolean | null;
  readonly sinceLast: number;
  /** How many there are by then. */
  readonly answers: number;
}

const inOrder = (one: { day: string }, other: { day: string }): number =>
  one.day < other.day ? -1 : one.day > other.day ? 1 : 0;

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** Null before the first result. */
export function positionOn(
  day: string,
  { instrument, results, sessions }: Course,
): Position | null {
  const known = results.filter((result) => result.day <= day).toSorted(inOrder);
  const [baseline] = known;
  const last = known.at(-1);
  if (!baseline || !last) return null;
  const held = sessions.filter((session) => session > baseline.day && session <= day);
  return {
    baseline,
    last,
    change: betterBy(instrument, last.score, baseline.score),
    sessions: held.length,
    days: daysBetween(baseline.day, day),
    beganDistressed: isDistressed(instrument, baseline.score),
    isDistressed: isDistressed(instrument, last.score),
    sinceLast: daysBetween(last.day, day),
    answers: known.length,
  };
}
