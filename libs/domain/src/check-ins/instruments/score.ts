import type { Instrument } from './instrument.ts';

/** The score chosen for each item; what is left out is missing or null. */
export type ItemAnswers = Readonly<Record<string, number | null>>;

export type Misfit =
  | { readonly code: 'unknown-item'; readonly item: string }
  | { readonly code: 'unknown-answer'; readonly item: string };

/** What of the answers the instrument does not know; empty where they fit. */
export function misfitsOf({ items }: Instrument, answers: ItemAnswers): Misfit[] {
  return Object.entries(answers).flatMap(([key, answer]): Misfit[] => {
    const item = items.find((one) => one.key === key);
    if (!item) return [{ code: 'unknown-item', item: key }];
    const isKnown = answer === null || item.anchors.some(({ score }) => score === answer);
    return isKnown ? [] : [{ code: 'unknown-answer', item: key }];
  });
}

export interface Scored {
  /** Null where more was left out than the instrument allows. */
  readonly total: number | null;
  readonly leftOut: number;
}

/**
 * The score of one filled-in questionnaire: the sum of its items times the instrument's factor.
 * Items left out, as far as the instrument allows, count as the mean of the others, and the sum
 * is rounded to whole points.
 */
export function scoreOf(instrument: Instrument, answers: ItemAnswers): Scored {
  const given = instrument.items.flatMap(({ key }) => answers[key] ?? []);
  const leftOut = instrument.items.length - given.length;
  if (leftOut > instrument.mayLeaveOut || given.length === 0) return { total: null, leftOut };
  const sum = given.reduce((total, score) => total + score, 0);
  const filled = Math.round((sum * instrument.items.length) / given.length);
  return { total: filled * instrument.factor, leftOut };
}

/** The item that asks for help, with the scores that do: all but the best one. Null where there is none. */
export function helpAt({ items, better, crisisItem }: Instrument) {
  const item = items.find(({ key }) => key === crisisItem);
  if (!item) return null;
  const scores = item.anchors.map(({ score }) => score);
  const best = better === 'lower' ? Math.min(...scores) : Math.max(...scores);
  return { item: item.key, scores: scores.filter((score) => score !== best) };
}

/** Whether an answer asks for help to be shown to who gave it, at once and to nobody else. */
export function asksForHelp(instrument: Instrument, answers: ItemAnswers): boolean {
  const asking = helpAt(instrument);
  const answer = answers[asking?.item ?? ''] ?? null;
  return answer !== null && (asking?.scores.includes(answer) ?? false);
}
