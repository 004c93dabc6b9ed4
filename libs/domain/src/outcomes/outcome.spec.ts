import { describe, expect, it } from 'vitest';
import { outcomeOf, quarterOf } from './outcome.ts';

const figure = (value: number) => ({ value, source: 'by hand', verified: true });
/** Higher is better, below 13.5 is distressed, 4 points count. */
const rising = { better: 'higher', cutOff: figure(13.5), reliableChange: figure(4) } as const;
/** Lower is better, from 10 on is distressed, 6 points count. */
const falling = { better: 'lower', cutOff: figure(10), reliableChange: figure(6) } as const;

describe('what became of one partner', () => {
  it.each([
    [rising, 9, 14, 'recovered'],
    [rising, 9, 13, 'improved'],
    [rising, 14, 18, 'improved'],
    [rising, 9, 12, 'unchanged'],
    [rising, 14, 11, 'unchanged'],
    [rising, 14, 10, 'deteriorated'],
    [falling, 15, 9, 'recovered'],
    [falling, 17, 11, 'improved'],
    [falling, 9, 3, 'improved'],
    [falling, 15, 10, 'unchanged'],
    [falling, 4, 10, 'deteriorated'],
    [{ ...rising, cutOff: null }, 9, 14, 'improved'],
    [{ ...rising, reliableChange: null }, 9, 20, null],
  ] as const)('on %o from %i to %i is %s', (instrument, first, last, outcome) => {
    expect(outcomeOf(instrument, first, last)).toBe(outcome);
  });

  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });
});
