import { fill } from '@closeknit/domain/words/fill';
import en from './en.json' with { type: 'json' };

type Words = { readonly [key: string]: string | Words };

/**
 * The sentence at a dotted key of the language file, filled with `facts`.
 * Throws when the file has no such sentence: a missing one is a fault, not an empty mail.
 */
export function sentence(key: string, facts: Record<string, string | number> = {}): string {
  let found: string | Words | undefined = en;
  for (const part of key.split('.')) {
    found = typeof found === 'object' ? found[part] : undefined;
  }
  if (typeof found !== 'string') throw new Error(`The language file has no sentence at ${key}`);
  return fill(found, facts, 'en');
}
