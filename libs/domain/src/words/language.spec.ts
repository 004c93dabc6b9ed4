import { describe, expect, it } from 'vitest';
import { firstLanguageOf, languageAskedFor, languageOf } from './language.ts';

describe('the language of somebody', () => {
  it.each([
    ['en-IE', 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-ch', 'de'],
    ['pt-PT', 'en'],
    ['', 'en'],
    ['deu', 'en'],
  ])('whose locale is "%s" is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  it.each([
    [['pt-PT', 'de-DE', 'en'], 'de'],
    [['fr', 'en-US', 'de'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('whose browser wishes for %j is %s', (wanted, language) => {
    expect(firstLanguageOf(wanted)).toBe(language);
  });

  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['en;q=0.3, de;q=0.9', 'de'],
    ['de;q=0, en', 'en'],
    ['pt, de;q=0.5, en;q=0.5', 'de'],
    ['*', 'en'],
    ['de;q=what,en;q=0.1', 'en'],
    [',;q=,,;', 'en'],
  ])('who asks with %s is %s', (header, language) => {
    expect(languageAskedFor(header)).toBe(language);
  });
});
