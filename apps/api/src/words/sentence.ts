import { fill } from '@closeknit/domain/words/fill';
import { type Language, languageOf } from '@closeknit/domain/words/language';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

type Words = { readonly [key: string]: string | Words };

const words: Record<Language, Words> = { en, de };

/**
 * The sentence at a dotted key of the language file of `locale`, filled with `facts`.
 * Throws when the file has no such sentence: a missing one is a fault, not an empty mail.
 */
export function sentence(
  key: string,
  facts: Record<string, string | number> = {},
  locale = 'en',
): string {
  let found: string | Words | undefined = words[languageOf(locale)];
  for (const part of key.split('.')) {
    found = typeof found === 'object' ? found[part] : undefined;
  }
  if (typeof found !== 'string') throw new Error(`The language file has no sentence at ${key}`);
  return fill(found, facts, locale);
}
