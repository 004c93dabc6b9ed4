import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfOf, isStillAsked } from './relief.ts';

const anExercise = (count: number, minutes = 20) => ({
  minutes,
  prompts: Array.from({ length: count }, (_, at) => ({ key: `p${at}` })),
});
const keysOf = ({ prompts }: ReturnType<typeof anExercise>) => prompts.map(({ key }) => key);

describe('half of an exercise', () => {
  it.each([
    ['of one question', 1, ['p0']],
    ['of four', 4, ['p0', 'p1']],
    ['of five', 5, ['p0', 'p1', 'p2']],
  ])('asks the first half %s', (_, count, asked) => {
    expect(keysOf(halfOf(anExercise(count)))).toEqual(asked);
  });

  it.each([
    [20, 10],
    [15, 8],
    [1, 1],
  ])('takes of %i minutes %i', (minutes, half) => {
    expect(halfOf(anExercise(2, minutes)).minutes).toBe(half);
  });

  it('keeps what has been answered already, in its order', () => {
    expect(keysOf(halfOf(anExercise(6), ['p5', 'p0']))).toEqual(['p0', 'p1', 'p2', 'p5']);
  });

  it('never asks nothing, and never more than there was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), (count) => {
        const { length } = halfOf(anExercise(count)).prompts;
        return length >= 1 && length <= count && (count === 1 || length < count);
      }),
    );
  });
});

describe('being asked', () => {
  it.each([
    [null, true],
    ['halved', true],
    ['shorter', false],
    ['skipped', false],
  ] as const)('with %s is %s', (relief, asked) => {
    expect(isStillAsked(relief)).toBe(asked);
  });
});
