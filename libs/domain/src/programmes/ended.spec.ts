import { describe, expect, it } from 'vitest';
import { endOf, type PartOfItem } from './ended.ts';

const part = (partnerId: string, facts: Partial<PartOfItem> = {}): PartOfItem => ({
  ...{ partnerId, givenAt: 1, doneAt: null, relief: null, relievedAt: null, withdrawnAt: null },
  ...facts,
});
const ben = part('ben', { doneAt: 5 });
const ana = (facts: Partial<PartOfItem> = {}) => part('ana', facts);
const shorter = ana({ relief: 'shorter', relievedAt: 4 });

describe('when nothing waits any more for an item of a course', () => {
  it.each<[string, PartOfItem[], number | null]>([
    ['is never while nobody was asked', [], null],
    ['is never while one is not done', [ben, ana()], null],
    ['is when the last is done', [ben, ana({ doneAt: 7 })], 7],
    ['is when one has put it aside', [ben, ana({ relief: 'skipped', relievedAt: 9 })], 9],
    ['is never while a half is not done', [ben, ana({ relief: 'halved', relievedAt: 2 })], null],
    ['is when the half is done', [ben, ana({ relief: 'halved', relievedAt: 2, doneAt: 8 })], 8],
    ['is never while something shorter is wished for', [ben, shorter], null],
    ['is never while the shorter one is not done', [ben, shorter, ana({ givenAt: 6 })], null],
    ['is when the shorter one is done', [ben, shorter, ana({ givenAt: 6, doneAt: 8 })], 8],
    [
      'is when the shorter one was put aside in its turn',
      [ben, ana({ givenAt: 6, relief: 'skipped', relievedAt: 7 }), shorter],
      7,
    ],
    [
      'is when the shorter one was taken back',
      [ben, shorter, ana({ givenAt: 6, withdrawnAt: 9 })],
      9,
    ],
    [
      'is never while another stands in the place of one that was taken back',
      [ben, shorter, ana({ givenAt: 6, withdrawnAt: 7 }), ana({ givenAt: 8 })],
      null,
    ],
    ['is when it was done after all', [ben, { ...shorter, doneAt: 6 }, ana({ givenAt: 5 })], 6],
  ])('%s', (_, parts, expected) => {
    expect(endOf(parts)).toBe(expected);
  });
});
