import type { Programme } from '../exercises/programme.ts';
import { LANGUAGES, type Language } from '../words/language.ts';
import { itemsOf, type ProgrammeKey, type ProgrammeWords } from './items.ts';
import { programmesDe } from './programmes.de.ts';
import { programmesEn } from './programmes.en.ts';

const VERSION = 1;

const words: Readonly<Record<Language, Readonly<Record<ProgrammeKey, ProgrammeWords>>>> = {
  en: programmesEn,
  de: programmesDe,
};

export const PROGRAMME_KEYS = Object.keys(itemsOf) as ProgrammeKey[];

/** The programmes every practice starts with, in a language. */
export function programmesIn(language: Language): Programme[] {
  return PROGRAMME_KEYS.map((key) => ({
    ...{ key, version: VERSION, ...words[language][key] },
    items: itemsOf[key],
  }));
}

/** The titles of a shipped programme by language; none for what a practice wrote. */
export function titlesOf(key: string): Partial<Record<Language, string>> {
  const known = PROGRAMME_KEYS.find((each) => each === key);
  if (!known) return {};
  const titled = LANGUAGES.map((language) => [language, words[language][known].title] as const);
  return Object.fromEntries(titled);
}
