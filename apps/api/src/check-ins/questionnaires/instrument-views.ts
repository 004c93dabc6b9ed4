import type { Instrument as InstrumentView } from '@closeknit/contracts/questionnaires';
import { askedIn } from '@closeknit/domain/check-ins/instruments/in-language';
import { type Instrument, rangeOf } from '@closeknit/domain/check-ins/instruments/instrument';
import type { Language } from '@closeknit/domain/words/language';

/** An instrument as a therapist reads of it. */
export function viewOf(instrument: Instrument, language: Language): InstrumentView {
  const { key, version, name, better, mayLeaveOut, cutOff, reliableChange } = instrument;
  const { licence, source, crisisItem = null } = instrument;
  return {
    ...{ key, version, name, better, mayLeaveOut, cutOff, reliableChange },
    ...{ licence, source, crisisItem, range: rangeOf(instrument) },
    ...wordsOf(instrument, language),
  };
}

/** What is asked, as somebody who reads this language is asked it. */
export function wordsOf(instrument: Instrument, wanted: Language) {
  const { language, isTranslated, instruction, items } = askedIn(instrument, wanted);
  const asked = items.map(({ anchors, ...item }) => ({ ...item, anchors: [...anchors] }));
  return { language, isTranslated, instruction, items: asked };
}
