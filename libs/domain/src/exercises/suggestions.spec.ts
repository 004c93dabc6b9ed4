import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNS, type SignScores } from '../check-ins/closeness.ts';
import { libraryEn } from './library.en.ts';
import { MOST_SUGGESTED, reasonsIn, suggestionsFrom } from './suggestions.ts';

const scores = (facts: Partial<SignScores> = {}): SignScores => ({
  ...{ talk: 7, affection: 7, partnership: 7, openness: 7, togetherness: 7 },
  ...facts,
});
const line = (partnerId: string, ...weeks: (SignScores | null)[]) => ({ partnerId, scores: weeks });
const open = (openness: number) => scores({ openness });
const choice = (key: string, sign: (typeof SIGNS)[number], minutes = 10) => ({
  ...{ key, signs: [sign], minutes },
});

describe('the reasons in two lines', () => {
  it.each([
    [
      'a sign that fell, from its highest, over the weeks between',
      [open(5), open(6), null, open(5), open(3)],
      [{ kind: 'fell', partnerId: 'ana', sign: 'openness', from: 6, to: 3, weeks: 3 }],
    ],
    [
      'a sign that is low and has not fallen',
      [open(4), open(4)],
      [{ kind: 'low', partnerId: 'ana', sign: 'openness', at: 4 }],
    ],
    [
      'a first answer that is low',
      [null, open(2)],
      [{ kind: 'low', partnerId: 'ana', sign: 'openness', at: 2 }],
    ],
    ['nothing in a fall of one', [open(7), open(6)], []],
    ['nothing in a fall that has been made up for', [open(8), open(3), open(8)], []],
    ['nothing where nobody has answered', [null, null], []],
  ])('are %s', (_, weeks, expected) => {
    expect(reasonsIn([line('ana', ...weeks)])).toEqual(expected);
  });

  it('name for whom, the most pressing first, and never hold one against the other', () => {
    const lines = [line('ana', open(7), open(5)), line('ben', open(9), open(2))];

    expect(reasonsIn(lines).map(({ partnerId }) => partnerId)).toEqual(['ben', 'ana']);
  });
});

describe('suggestions', () => {
  const shelf = [
    choice('walk', 'talk'),
    choice('long', 'openness', 30),
    choice('short', 'openness', 5),
  ];
  const lines = [line('ana', open(6), open(3))];
  const keys = (besides: string[] = []) =>
    suggestionsFrom(shelf, { lines, besides: new Set(besides) }).map(
      ({ exercise }) => exercise.key,
    );

  it('answer the signs that gave a reason, the shorter first', () => {
    expect(keys()).toEqual(['short', 'long']);
  });

  it('leave out what was lately given or is not for this couple', () => {
    expect(keys(['short'])).toEqual(['long']);
  });

  it('are none where nothing is low or falling', () => {
    const calm = [line('ana', open(7), open(7))];

    expect(suggestionsFrom(shelf, { lines: calm, besides: new Set() })).toEqual([]);
  });

  it('are the same for the same facts, however the shelf is arranged, each with a reason', () => {
    const week = fc.option(
      fc.record(Object.fromEntries(SIGNS.map((sign) => [sign, fc.integer({ min: 0, max: 10 })]))),
    ) as fc.Arbitrary<SignScores | null>;
    const two = fc.tuple(fc.array(week, { maxLength: 6 }), fc.array(week, { maxLength: 6 }));

    fc.assert(
      fc.property(two, fc.integer({ min: 0, max: 30 }), ([ana, ben], cut) => {
        const facts = { lines: [line('ana', ...ana), line('ben', ...ben)], besides: new Set('') };
        const turned = [...libraryEn.slice(cut), ...libraryEn.slice(0, cut)];
        const suggested = suggestionsFrom(libraryEn, facts);

        expect(suggestionsFrom(turned, facts)).toEqual(suggested);
        expect(suggested.length).toBeLessThanOrEqual(MOST_SUGGESTED);
        expect(suggested.every(({ reasons }) => reasons.length > 0)).toBe(true);
      }),
    );
  });
});
