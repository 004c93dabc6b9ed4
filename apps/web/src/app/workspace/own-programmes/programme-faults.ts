import type { ProgrammeDraft } from '@closeknit/contracts/own-programmes';
import { WriteProgramme } from '@closeknit/contracts/own-programmes';
import { faultsOf } from '@closeknit/domain/exercises/programme';
import type { Words } from '../../words/words.ts';
import { type Faults, faultsAgainst, firstOfEach } from '../drafting/faults.ts';
import { errorsByPlace } from '../programmes/edited-item.ts';

/** What keeps a programme from being put into use, as its contract and the rule for its order have it. */
export function faultsIn(draft: ProgrammeDraft, isKnown: (exerciseKey: string) => boolean): Faults {
  const inOrder = firstOfEach(faultsOf(draft, isKnown));
  return new Map([...inOrder, ...faultsAgainst(WriteProgramme, { ...draft, revision: 0 })]);
}

/** What is wrong with an exercise where it stands; what is not yet written is no fault of its order. */
export function onlyInOrder(faults: Faults): Faults {
  return new Map([...faults].filter(([place]) => place.startsWith('/items/')));
}

/** The sentence for each exercise that needs a look, by its place. */
export function faultsByPlace(faults: Faults, words: Words): ReadonlyMap<number, string> {
  const fields = [...faults].map(([pointer, code]) => ({ pointer, code, detail: '' }));
  return errorsByPlace({ fields }, words);
}
