import type { SignScores } from './closeness.ts';

/**
 * How far a total of 0-50 must move to be worth a word. The seven is our own convention, one to
 * two points on each sign; no study stands behind it, and it is no test result.
 */
export const NOTABLE_CHANGE = 7;

export interface CheckInOfWeek {
  /** A Monday, `2026-11-23`. */
  readonly week: string;
  /** 0-50 */
  readonly total: number;
  readonly scores: SignScores;
  /** 1-7; null where it was told before there was such a question. */
  readonly nearness: number | null;
}

export interface LinePoint {
  readonly week: string;
  readonly total: number | null;
  readonly scores: SignScores | null;
  readonly nearness: number | null;
}

/** One partner's check-ins laid along `weeks`; a week without one is a null, never a guess. */
export function lineOf(checkIns: readonly CheckInOfWeek[], weeks: readonly string[]): LinePoint[] {
  const byWeek = new Map(checkIns.map((checkIn) => [checkIn.week, checkIn]));
  return weeks.map((week) => {
    const answered = byWeek.get(week);
    const { total = null, scores = null, nearness = null } = answered ?? {};
    return { week, total, scores, nearness };
  });
}

/** Points of 0-50 from one partner's first answer to the last, and how many weeks have none. */
export interface Movement {
  readonly first: number;
  readonly last: number;
  readonly change: number;
  readonly missing: number;
}

/** How one partner's line moved against its own beginning; null before there are two answers. */
export function movementOf(points: readonly (number | null)[]): Movement | null {
  const answered = points.filter((point) => point !== null);
  const first = answered.at(0);
  const last = answered.at(-1);
  if (first === undefined || last === undefined || answered.length < 2) return null;
  return { first, last, change: last - first, missing: points.length - answered.length };
}

/** The distance between the partners in one week, 0-50; null unless both have answered. */
export function gapOf(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : Math.abs(first - second);
}
