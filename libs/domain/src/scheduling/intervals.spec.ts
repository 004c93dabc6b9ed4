import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, type Interval, merged, overlaps, without } from './intervals.ts';

const minute = fc.integer({ min: 0, max: 60 });
const intervals = fc.array(fc.record({ from: minute, to: minute }), { maxLength: 12 });

const covers = (list: readonly Interval[], at: number) =>
  list.some(({ from, to }) => from <= at && at < to);
const everyMinute = Array.from({ length: 62 }, (_, at) => at);

describe('intervals', () => {
  it.each([
    ['side by side', { from: 0, to: 5 }, { from: 5, to: 9 }, false],
    ['one inside the other', { from: 0, to: 9 }, { from: 2, to: 3 }, true],
    ['sharing an end piece', { from: 0, to: 5 }, { from: 4, to: 9 }, true],
    ['far apart', { from: 0, to: 1 }, { from: 8, to: 9 }, false],
  ])('know whether they overlap when %s', (_, a, b, answer) => {
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([answer, answer]);
  });

  it('contain themselves and what ends with them', () => {
    expect(contains({ from: 0, to: 5 }, { from: 0, to: 5 })).toBe(true);
    expect(contains({ from: 0, to: 5 }, { from: 3, to: 5 })).toBe(true);
    expect(contains({ from: 0, to: 5 }, { from: 3, to: 6 })).toBe(false);
  });

  it('cover the same instants once merged, apart and in order', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const runs = merged(list);

        for (const at of everyMinute) expect(covers(runs, at)).toBe(covers(list, at));
        runs.slice(1).forEach((run, i) => expect(run.from).toBeGreaterThan(runs[i]!.to));
      }),
    );
  });

  it('leave exactly what is open and not busy', () => {
    fc.assert(
      fc.property(intervals, intervals, (open, busy) => {
        const left = without(merged(open), merged(busy));

        for (const at of everyMinute) {
          expect(covers(left, at)).toBe(covers(open, at) && !covers(busy, at));
        }
      }),
    );
  });
});
