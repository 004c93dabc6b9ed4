import { COUNTRIES } from '@closeknit/domain/practices/countries';
import type { Language } from '@closeknit/domain/words/language';

/** `Portugal` for `PT`. */
export function countryName(code: string, language: Language): string {
  return namesIn(language).of(code) ?? code;
}

/** All countries by name. */
export function namedCountries(language: Language): { code: string; name: string }[] {
  const names = namesIn(language);
  return COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).toSorted((one, other) =>
    one.name.localeCompare(other.name, language),
  );
}

function namesIn(language: Language): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: 'region' });
}
