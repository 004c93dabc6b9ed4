/** The languages every word of Closeknit exists in. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a locale: `de-AT` is read in German; whatever has no words here, in English. */
export function languageOf(locale: string): Language {
  const wanted = languagePart(locale);
  return LANGUAGES.find((one) => one === wanted) ?? 'en';
}

/**
 * The language to begin in for somebody who is not known yet: the first of `wanted`, most wished
 * for first, that there are words in.
 */
export function firstLanguageOf(wanted: readonly string[]): Language {
  const known = wanted.find((one) => LANGUAGES.some((own) => own === languagePart(one)));
  return languageOf(known ?? 'en');
}

/**
 * The language an `Accept-Language` header asks for (RFC 9110, 12.5.4): by its weights, and by
 * the order in which they stand where these are equal.
 */
export function languageAskedFor(header: string | undefined): Language {
  const wished = (header ?? '').slice(0, 200).split(',').flatMap(weighed);
  return firstLanguageOf(
    wished.toSorted((one, other) => other.weight - one.weight).map(({ locale }) => locale),
  );
}

function weighed(part: string): { locale: string; weight: number }[] {
  const [locale = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = given === undefined ? 1 : Number(given);
  return weight > 0 ? [{ locale, weight }] : [];
}

function languagePart(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? '';
}
