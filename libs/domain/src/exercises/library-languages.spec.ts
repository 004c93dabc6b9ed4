import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../words/language.ts';
import { libraries, libraryIn, translationsOf } from './library.ts';
import { libraryEn } from './library.en.ts';

describe('the library in every language', () => {
  it.each(LANGUAGES)('has the same exercises in the same order in %s', (language) => {
    expect(libraryIn(language).map(({ key }) => key)).toEqual(libraryEn.map(({ key }) => key));
  });

  it('asks the same, prompt by prompt, wherever an exercise exists', () => {
    const shape = ({ prompts }: (typeof libraryEn)[number]) =>
      prompts.map((prompt) => {
        const { key, type, asks, visibility } = prompt;
        const many = prompt.type === 'choice' ? prompt.choices.length : 0;
        return [key, type, asks, visibility, many];
      });
    for (const exercise of libraryEn) {
      for (const twin of Object.values(translationsOf(exercise))) {
        expect(shape(twin)).toEqual(shape(exercise));
        expect(twin.title).not.toBe('');
      }
    }
  });

  it('has nothing to translate that is not its own', () => {
    expect(translationsOf({ key: 'of-a-practice', version: 1 })).toEqual({});
    expect(translationsOf({ key: libraryEn[0]?.key ?? '', version: 99 })).toEqual({});
    expect(Object.keys(libraries)).toContain('en');
  });
});
