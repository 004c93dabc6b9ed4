import { describe, expect, it } from 'vitest';
import { exerciseIn, keptAs, toldIn } from './in-language.ts';

const asked = (title: string, choices: readonly string[]) => ({
  title,
  prompts: [{ key: 'word' }, { key: 'when', choices }],
});
const english = asked('A pause', ['in the morning', 'at night']);
const german = asked('Eine Pause', ['morgens', 'abends']);
const given = { exercise: english, translations: { de: german } };
const onlyEnglish = { exercise: english, translations: {} };

describe('an exercise in two languages', () => {
  it('is read in the language of its reader, where it exists in that', () => {
    expect(exerciseIn('de-AT', given).title).toBe('Eine Pause');
    expect(exerciseIn('en-GB', given).title).toBe('A pause');
    expect(exerciseIn('de', onlyEnglish).title).toBe('A pause');
  });

  it.each([
    ['chosen in German', 'abends', 'at night'],
    ['chosen in English', 'at night', 'at night'],
    ['that is no choice', 'at noon', 'at noon'],
    ['taken back', '', ''],
  ])('keeps an answer %s as it was given', (_, value, kept) => {
    expect(keptAs(given, { promptKey: 'when', value })).toBe(kept);
  });

  it('tells each what was chosen in their own words', () => {
    const answer = { promptKey: 'when', value: 'at night' };

    expect(toldIn('de', given, answer)).toBe('abends');
    expect(toldIn('en', given, answer)).toBe('at night');
    expect(toldIn('de', onlyEnglish, answer)).toBe('at night');
  });

  it.each<[unknown]>([[7], [true], [['abends']], ['abends']])(
    'leaves what people wrote themselves as it is: %j',
    (value) => {
      const answer = { promptKey: 'word', value };

      expect(toldIn('de', given, answer)).toBe(value);
      expect(keptAs(given, answer)).toBe(value);
    },
  );
});
