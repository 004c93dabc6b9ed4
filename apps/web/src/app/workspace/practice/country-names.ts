import { COUNTRIES } from '@closeknit/domain/practices/countries';

const names = new Intl.DisplayNames('en', { type: 'region' });

/** `Portugal` for `PT`. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}

/** All countries by name. */
export function namedCountries(): { code: string; name: string }[] {
  return COUNTRIES.map((code) => ({ code, name: countryName(code) })).toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
}
