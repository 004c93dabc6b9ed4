import { LANGUAGES, type Language } from '../words/language.ts';
import type { Exercise } from './exercise.ts';
import { libraryDe } from './library.de.ts';
import { libraryEn } from './library.en.ts';

type Libraries = Readonly<Partial<Record<Language, readonly Exercise[]>>>;

/** The exercises every practice starts with, in the languages they exist in: the same, key by key. */
export const libraries: Libraries = { en: libraryEn, de: libraryDe };

/** The library in a language; what does not exist in it stands there in English. */
export function libraryIn(language: Language): readonly Exercise[] {
  return libraryEn.map((exercise) => twinOf(exercise, language) ?? exercise);
}

/** A shipped exercise in the languages beside English that this very version exists in. */
export function translationsOf(
  exercise: Pick<Exercise, 'key' | 'version'>,
): Partial<Record<Language, Exercise>> {
  const others = LANGUAGES.filter((language) => language !== 'en');
  return Object.fromEntries(
    others.flatMap((language) => {
      const twin = twinOf(exercise, language);
      return twin ? [[language, twin]] : [];
    }),
  );
}

function twinOf(
  { key, version }: Pick<Exercise, 'key' | 'version'>,
  language: Language,
): Exercise | undefined {
  return libraries[language]?.find((twin) => twin.key === key && twin.version === version);
}
