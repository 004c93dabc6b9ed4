import { describe, expect, it } from 'vitest';
import { firstLikelyDay, lastLikelyDay } from './likely-days.ts';

describe('the days somebody is likely to mean', () => {
  it.each([
    ['2026-11-25', '2016-11-25', '2027-11-25'],
    // No such day in the years around: the last of the month stands in.
    ['2028-02-29', '2018-02-28', '2029-02-28'],
  ])('on %s run from %s to %s', (today, first, last) => {
    expect([firstLikelyDay(today), lastLikelyDay(today)]).toEqual([first, last]);
  });
});
