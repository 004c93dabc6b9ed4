import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignScores } from '../check-ins/closeness.ts';
import type { Exercise } from './exercise.ts';
import { libraryEn } from './library.en.ts';
import { isShorterInstead, MOST_OFFERED, shorterInstead } from './shorter.ts';

type Choice = Pick<Exercise, 'key' | 'step' | 'signs' | 'minutes' | 'mode'>;

const choice = (key: string, facts: Partial<Choice> = {}): Choice => ({
  ...{ key, step: 'safety', signs: ['openness'], minutes: 5, mode: 'alone' },
  ...facts,
});
const tooMuch = choice('too-much', { minutes: 20 });
const scores = (openness: number, talk: number): SignScores => ({
  ...{ talk, openness, affection: 8, partnership: 8, togetherness: 8 },
});
const calm = { partnerId: 'ana', scores: [] };
const keys = (
  shelf: readonly Choice[],
  facts: Partial<Parameters<typeof shorterInstead>[1]> = {},
) =>
  shorterInstead(shelf, { tooMuch, line: calm, besides: new Set(), ...facts }).map(
    ({ key }) => key,
  );

describe('what can take the place of an exercise that is too much', () => {
  it.each<[string, Partial<Choice>, boolean]>([
    ['is shorter and of the same step', { signs: ['talk'] }, true],
    ['is shorter and answers the same sign', { step: 'time' }, true],
    ['is shorter but of another kind', { step: 'time', signs: ['talk'] }, false],
    ['is as long', { minutes: 20 }, false],
    ['is the exercise itself', { key: 'too-much' }, false],
    ['is done together', { mode: 'together' }, false],
    ['is done in turns', { mode: 'turns' }, false],
    ['is sealed until both have answered', { mode: 'reveal' }, true],
  ])('where it %s', (_, facts, expected) => {
    expect(isShorterInstead(choice('one', facts), tooMuch)).toBe(expected);
  });
});

describe('what is offered in its place', () => {
  it('is first of the same step, then nearer in its signs, then shorter', () => {
    const shelf = [
      choice('long', { minutes: 10 }),
      choice('short'),
      choice('other-step', { step: 'time', minutes: 1 }),
      choice('same-step', { signs: ['talk'], minutes: 1 }),
    ];

    expect(keys(shelf)).toEqual(['short', 'long', 'same-step']);
  });

  it('is before all else what answers the low sign of this partner', () => {
    const shelf = [choice('plain'), choice('answers', { signs: ['talk'], minutes: 15 })];
    const line = { partnerId: 'ana', scores: [scores(8, 2)] };

    expect(keys(shelf, { line })).toEqual(['answers', 'plain']);
  });

  it('leaves out what was lately given', () => {
    expect(keys([choice('one'), choice('two')], { besides: new Set(['one']) })).toEqual(['two']);
  });

  it('is nothing where nothing shorter fits', () => {
    expect(keys([choice('long', { minutes: 30 })])).toEqual([]);
  });

  it('is the same however the shelf is arranged, and always fits', () => {
    const any = fc.constantFrom(...libraryEn);

    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 41 }), (asked, cut) => {
        const facts = { tooMuch: asked, line: calm, besides: new Set('') };
        const offered = shorterInstead(libraryEn, facts);
        const turned = [...libraryEn.slice(cut), ...libraryEn.slice(0, cut)];

        expect(shorterInstead(turned, facts)).toEqual(offered);
        expect(offered.length).toBeLessThanOrEqual(MOST_OFFERED);
        expect(offered.every((each) => isShorterInstead(each, asked))).toBe(true);
      }),
    );
  });

  it.each(libraryEn.filter(({ minutes }) => minutes > 10).map((each) => [each.key, each] as const))(
    'is at least one exercise of the library for %s',
    (_, asked) => {
      expect(keys(libraryEn, { tooMuch: asked }).length).toBeGreaterThan(0);
    },
  );
});
