import { describe, expect, it } from 'vitest';
import { gapOf, lineOf, movementOf } from './trend.ts';

const scores = { talk: 5, affection: 5, partnership: 5, openness: 5, togetherness: 5 };

describe('a line', () => {
  it('has a null where a week is missing', () => {
    const checkIns = [{ week: '2026-11-16', total: 25, scores, nearness: 4 }];

    expect(lineOf(checkIns, ['2026-11-09', '2026-11-16'])).toEqual([
      { week: '2026-11-09', total: null, scores: null, nearness: null },
      { week: '2026-11-16', total: 25, scores, nearness: 4 },
    ]);
  });
});

describe('a movement', () => {
  it('runs from the first answer to the last', () => {
    expect(movementOf([null, 30, null, 22, null])).toEqual({
      first: 30,
      last: 22,
      change: -8,
      missing: 3,
    });
  });

  it.each([
    ['nothing', []],
    ['no answers', [null, null]],
    ['a single answer', [null, 30]],
  ])('is unknown from %s', (_, points) => {
    expect(movementOf(points)).toBeNull();
  });
});

describe('a gap', () => {
  it('needs both', () => {
    expect([gapOf(30, 22), gapOf(22, 30), gapOf(null, 30), gapOf(30, null)]).toEqual([
      8,
      8,
      null,
      null,
    ]);
  });
});
