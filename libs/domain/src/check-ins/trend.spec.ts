import { describe, expect, it } from 'vitest';
import { gapOf, lineOf, lookOf, movementOf } from './trend.ts';

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

describe('a look at a couple', () => {
  it.each([
    ['drifting apart', [30, 26, 23], [25, 30, 32], 'drifting-apart'],
    ['drifting apart the other way round', [25, 30, 32], [30, 26, 23], 'drifting-apart'],
    ['one falling, one level', [30, 26, 23], [25, 25, 26], 'falling'],
    ['both falling', [30, 26, 23], [30, 26, 20], 'falling'],
    ['one falling, one silent', [30, 26, 23], [null, null, null], 'falling'],
    ['a change of six', [30, 26, 24], [25, 30, 31], null],
    ['both rising', [20, 26, 34], [25, 30, 35], null],
    [
      'two full weeks without an answer',
      [20, 21, null, null, null],
      [20, null, null, null, null],
      'quiet',
    ],
    ['one full week without an answer', [20, 21, null, null], [20, null, null, null], null],
    ['one of them still answering', [20, 21, null, null, null], [20, null, 21, null, null], null],
    ['an answer in the running week', [20, 21, null, null, 21], [20, null, null, null, null], null],
    ['nobody having begun', [null, null, null, null], [null, null, null, null], null],
  ])('finds %s', (_, first, second, finding) => {
    expect(lookOf(first, second).finding).toBe(finding);
  });

  it('brings the numbers it rests on', () => {
    expect(lookOf([30, 23, null, null, null], [25, 33, null, null, null])).toEqual({
      finding: 'drifting-apart',
      first: { first: 30, last: 23, change: -7, missing: 3 },
      second: { first: 25, last: 33, change: 8, missing: 3 },
      quietWeeks: 2,
    });
  });
});
