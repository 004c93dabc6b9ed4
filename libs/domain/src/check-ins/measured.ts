import type { Instrument } from './instruments/instrument.ts';
import { asksForHelp, type ItemAnswers, misfitsOf, scoreOf } from './instruments/score.ts';

/** Why an item is refused. */
export interface ItemMistake {
  readonly item: string;
  readonly code: 'unknown-item' | 'unknown-answer' | 'missing';
}

export type Measured =
  | { readonly total: number; readonly answers: ItemAnswers; readonly needsHelp: boolean }
  | { readonly mistakes: readonly ItemMistake[] };

/**
 * What a filled-in questionnaire comes to, or each item that stands in the way: one it does not
 * have, an answer it does not offer, or one left out where too many are. The answers come back in
 * the order of the items, those left out as null, so that what is kept has the same form always.
 */
export function measured(instrument: Instrument, answers: ItemAnswers): Measured {
  const misfits = misfitsOf(instrument, answers);
  if (misfits.length > 0) return { mistakes: misfits };
  const { total } = scoreOf(instrument, answers);
  if (total === null) return { mistakes: leftOut(instrument, answers) };
  const inOrder = instrument.items.map(({ key }) => [key, answers[key] ?? null] as const);
  return {
    total,
    answers: Object.fromEntries(inOrder),
    needsHelp: asksForHelp(instrument, answers),
  };
}

function leftOut({ items }: Instrument, answers: ItemAnswers): ItemMistake[] {
  return items
    .filter(({ key }) => (answers[key] ?? null) === null)
    .map(({ key }) => ({ item: key, code: 'missing' }));
}
