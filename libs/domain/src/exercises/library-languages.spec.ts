import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../words/language.ts';
import { libraries, libraryIn, translationsOf } from './library.ts';
import { libraryDe } from './library.de.ts';
import { libraryEn } from './library.en.ts';

type Shipped = (typeof libraryEn)[number];

const pairs = libraryEn.map((exercise) => {
  const german = libraryDe.find(({ key }) => key === exercise.key) as Shipped;
  return [exercise.key, exercise, german] as const;
});

describe('the library in every language', () => {
  it.each(LANGUAGES)('has the same exercises in the same order in %s', (language) => {
    expect(libraryIn(language).map(({ key }) => key)).toEqual(libraryEn.map(({ key }) => key));
    expect(libraries[language]).toHaveLength(libraryEn.length);
  });

  it('has nothing to translate that is not its own', () => {
    expect(translationsOf({ key: 'of-a-practice', version: 1 })).toEqual({});
    expect(translationsOf({ key: libraryEn[0]?.key ?? '', version: 99 })).toEqual({});
    expect(Object.keys(translationsOf(libraryEn[0] as Shipped))).toEqual(['de']);
  });
});

describe.each(pairs)('%s, in German', (_, english, german) => {
  it('asks the same, prompt by prompt', () => {
    const shape = ({ prompts }: Shipped) =>
      prompts.map((prompt) => {
        const { key, type, asks, visibility, help } = prompt;
        const many = prompt.type === 'choice' ? prompt.choices.length : 0;
        const most = prompt.type === 'list' ? prompt.most : 0;
        return [key, type, asks, visibility, many, most, help !== ''];
      });

    expect(shape(german)).toEqual(shape(english));
  });

  it('says everything that the English says, and nothing more', () => {
    const said = ({ notWhen, roles, evidence }: Shipped) =>
      [notWhen !== '', roles !== null, evidence?.source] as const;

    expect(said(german)).toEqual(said(english));
  });

  it('has left nothing in English', () => {
    const told = ({ title, purpose, invitation, notWhen, roles, evidence, prompts }: Shipped) => [
      ...[title, purpose, invitation, notWhen, roles?.one, roles?.other, evidence?.note],
      ...prompts.flatMap((prompt) => [
        ...[prompt.question, prompt.help],
        ...(prompt.type === 'choice' ? prompt.choices : []),
        ...(prompt.type === 'scale' ? [prompt.lowest, prompt.highest] : []),
      ]),
    ];
    const inEnglish = new Set(told(english).filter(Boolean));

    expect(told(german).filter((words) => words && inEnglish.has(words))).toEqual([]);
  });

  it('stays short and calm, and says “du” and “ihr” to the two', () => {
    const read = [german.invitation, ...german.prompts.map(({ question }) => question)].join(' ');

    expect(german.invitation.length).toBeLessThanOrEqual(440);
    expect(read).not.toMatch(/!|\b(Ihnen|Ihre[mnrs]?|Partner(in)?|Studien?|Forschung)\b/);
  });
});
