import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, directionOf, type Felt } from './closeness-change.ts';
import { closenessIn } from './closeness-felt.ts';
import { reachOfStudent } from './student.ts';

/** One answer of each source, from 5 to as much more. */
const rising = (...by: number[]): Felt[] =>
  by.map((points, at) => ({ before: 5, after: 5 + points, of: `couple ${at}` }));

const scale = fc.integer({ min: 0, max: 10 });
const somebody = fc.record({
  before: scale,
  after: scale,
  of: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
});

describe('the change in closeness', () => {
  it.each([
    ['nothing', [], 0],
    ['four answers, however clear', rising(3, 3, 3, 3), 4],
    ['many answers of two couples', [...rising(1, 2), ...rising(1, 2), ...rising(1, 2)], 6],
  ])('is not told from %s', (_, felt, answers) => {
    expect(changeOf(felt)).toEqual({ kind: 'too-few', answers });
  });

  // By hand: the mean of 1, 2, 3, 4, 5 is 3, their variance 2.5, the standard error sqrt(2.5 / 5)
  // = 0.7071, and t(4) = 2.776: 3 -+ 1.963.
  it('has the interval of Student', () => {
    expect(changeOf(rising(1, 2, 3, 4, 5))).toEqual({
      ...{ kind: 'change', answers: 5, sources: 5, mean: 3, from: 1, to: 5 },
    });
  });

  // By hand: -1, 0, 0, 1, 2, 1 has mean 0.5, variance 5.5 / 5 = 1.1, error sqrt(1.1 / 6) = 0.4282,
  // t(5) = 2.571: 0.5 -+ 1.101.
  it('may lie on both sides of nothing', () => {
    const change = changeOf(rising(-1, 0, 0, 1, 2, 1));

    expect(change).toMatchObject({ mean: 0.5, from: -0.6, to: 1.6 });
    expect(change.kind === 'change' && directionOf(change)).toBe('unclear');
  });

  // By hand: sqrt(1/6 / 5) = 0.1826, t(4) = 2.776: 0.507 to either side.
  it('is never certain, not even when everybody says the same', () => {
    expect(changeOf(rising(1, 1, 1, 1, 1))).toMatchObject({ mean: 1, from: 0.5, to: 1.5 });
  });

  it('counts each couple once, however often it has answered', () => {
    const often = Array.from({ length: 20 }, () => ({ before: 2, after: 7, of: 'couple 0' }));
    const once = rising(5, 0, 0, 0, 0);

    expect(changeOf([...often, ...once.slice(1)])).toEqual({ ...changeOf(once), answers: 24 });
  });

  it.each([
    [rising(2, 3, 2, 3, 2), 'closer'],
    [rising(-2, -3, -2, -3, -2), 'further'],
  ])('has a direction where the interval leaves no other', (felt, direction) => {
    const change = changeOf(felt);

    expect(change.kind === 'change' && directionOf(change)).toBe(direction);
  });

  it.each([{ before: -1 }, { before: 11 }, { after: 4.5 }, { after: Number.NaN }])(
    'refuses what is off the scale (%o)',
    (wrong) => {
      expect(() => changeOf([{ before: 5, after: 5, of: 'a', ...wrong }])).toThrow(RangeError);
    },
  );

  it('holds its mean within its interval, and the interval within the scale', () => {
    fc.assert(
      fc.property(fc.array(somebody), (felt) => {
        const change = changeOf(felt);
        if (change.kind === 'too-few')
          return felt.length < 5 || new Set(felt.map((f) => f.of)).size < 3;
        const { from, mean, to } = change;
        return -10 <= from && from <= mean && mean <= to && to <= 10 && to > from;
      }),
    );
  });

  it('does not hang on the order of the answers, and turns round when they do', () => {
    fc.assert(
      fc.property(fc.array(somebody), (felt) => {
        const change = changeOf(felt);
        const turned = changeOf(
          felt.map(({ before, after, of }) => ({ before: after, after: before, of })),
        );
        expect(changeOf(felt.toReversed())).toEqual(change);
        if (change.kind === 'change') {
          const { from, to, mean } = change;
          expect(turned).toMatchObject({ from: 0 - to, to: 0 - from, mean: 0 - mean });
        }
      }),
    );
  });
});

describe('how far Student’s t reaches', () => {
  it.each([
    [1, 12.706],
    [4, 2.776],
    [30, 2.042],
    [31, 2.0395],
    [40, 2.021],
    [60, 2],
    [120, 1.98],
    [100_000, 1.96],
  ])('with %d degrees of freedom', (freedom, reach) => {
    expect(reachOfStudent(freedom)).toBeCloseTo(reach, 3);
  });

  it('grows shorter the more is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (freedom) => {
        expect(reachOfStudent(freedom + 1)).toBeLessThan(reachOfStudent(freedom));
      }),
    );
  });

  it.each([0, -3, 2.5])('is refused for %d', (freedom) => {
    expect(() => reachOfStudent(freedom)).toThrow(RangeError);
  });
});

describe('closeness among answers', () => {
  it('is told where it was said, and only there', () => {
    const before = { promptKey: 'closeness-before', value: 0 };
    const words = { promptKey: 'closeness-after', value: 'much' };

    expect(closenessIn([before, words])).toEqual({ before: 0, after: null });
  });
});
