import type { DeliveryRule } from '@closeknit/contracts/programmes';
import type { Refused } from '../../client/refused.ts';
import type { Words } from '../../words/words.ts';

/** An exercise of a programme while it is being put in its place. */
export interface EditedItem {
  /** Null for one that is not there yet. */
  readonly id: string | null;
  readonly exerciseKey: string;
  readonly title: string;
  readonly rule: DeliveryRule;
  readonly skipped: boolean;
}

/** An exercise that can be put into a programme. */
export interface OfferedExercise {
  readonly key: string;
  readonly title: string;
}

/** The sentence for each place a refusal names, by its place in the list. */
export function errorsByPlace(
  { fields }: Pick<Refused, 'fields'>,
  words: Words,
): ReadonlyMap<number, string> {
  return new Map(
    fields.flatMap(({ pointer, code }): [number, string][] => {
      const place = /^#?\/items\/(\d+)/.exec(pointer)?.[1];
      return place === undefined ? [] : [[Number(place), words.problem(code, 'invalid-input')]];
    }),
  );
}
