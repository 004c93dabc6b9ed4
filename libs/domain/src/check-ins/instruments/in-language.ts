import type { Language } from '../../words/language.ts';
import type { Instrument, Wording } from './instrument.ts';

/**
 * The language an instrument is asked in for somebody who reads `wanted`: that one where all of
 * its words exist, else the original. Never half of each: mixed, it would measure nothing.
 */
export function languageAsked(instrument: Instrument, wanted: Language): Language {
  const isThere = wordingsOf(instrument).every((wording) => wanted in wording);
  return isThere ? wanted : (instrument.original ?? 'en');
}

export interface AskedItem {
  readonly key: string;
  readonly text: string;
  readonly anchors: readonly { readonly score: number; readonly label: string }[];
}

/** What is put before somebody, and whether it is in the language they wanted. */
export interface AskedWords {
  readonly language: Language;
  readonly isTranslated: boolean;
  readonly instruction: string;
  readonly items: readonly AskedItem[];
}

export function askedIn(instrument: Instrument, wanted: Language): AskedWords {
  const language = languageAsked(instrument, wanted);
  const said = (wording: Wording): string => wording[language] ?? '';
  return {
    language,
    isTranslated: language === wanted,
    instruction: said(instrument.instruction),
    items: instrument.items.map(({ key, text, anchors }) => ({
      key,
      text: said(text),
      anchors: anchors.map(({ score, label }) => ({ score, label: said(label) })),
    })),
  };
}

function wordingsOf({ instruction, items }: Instrument): Wording[] {
  const asked = items.flatMap(({ text, anchors }) => [text, ...anchors.map(({ label }) => label)]);
  return [instruction, ...asked];
}
