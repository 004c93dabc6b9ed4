import { apart, frameOf } from './frame.ts';
import type { Measure } from './lines.ts';

const fifty: Measure = { min: 0, max: 50, better: 'higher', cutOff: null, band: null };
const span = { from: '2026-08-31', until: '2026-11-23' };
const frame = (scores: number[], measure = fifty, rows = 0) =>
  frameOf({ width: 700, span, measure, scores, labels: 60, rows, hasGap: true });

const rest = { labels: 60, rows: 0, hasGap: true };

describe('the frame of a chart', () => {
  it.each([
    ['whole tens around what is there', [14, 36], [10, 20, 30, 40]],
    ['room above a line that touches a ten', [20, 48], [10, 20, 30, 40, 50]],
    ['at least thirty points, in the middle', [25, 26], [10, 20, 30, 40]],
    ['at least thirty points, at the lower end', [0, 2], [0, 10, 20, 30]],
    ['at least thirty points, at the upper end', [49, 50], [20, 30, 40, 50]],
    ['all fifty while there is nothing', [], [0, 10, 20, 30, 40, 50]],
  ])('shows %s', (_, totals, ticks) => {
    expect(frame(totals).ticks).toEqual(ticks);
  });

  it.each([
    ['CSI-4', { min: 0, max: 21 }, [9, 15], [5, 10, 15, 20]],
    ['PHQ-9', { min: 0, max: 27 }, [14, 20], [5, 10, 15, 20, 25]],
    ['a single sign', { min: 0, max: 10 }, [5, 6], [2, 4, 6, 8, 10]],
    ['CSI-16', { min: 0, max: 81 }, [40, 44], [0, 20, 40, 60, 80]],
  ])('has steps that suit %s', (_, range, scores, ticks) => {
    expect(frame(scores, { ...fifty, ...range }).ticks).toEqual(ticks);
  });

  it('lays higher scores higher and later days further along, whichever way is better', () => {
    const { up, across, left, right } = frame([14, 36], { ...fifty, better: 'lower' });

    expect(up(36)).toBeLessThan(up(14));
    expect(across(span.from)).toBeGreaterThanOrEqual(left);
    expect(across(span.until)).toBeLessThanOrEqual(right);
  });

  it('keeps within itself what lies beyond it', () => {
    const { up, top, floor } = frame([14, 36]);

    expect([up(99), up(-99)]).toEqual([top, floor]);
  });

  it('is as high as it has rows of marks', () => {
    expect(frame([20], fifty, 3).height).toBeGreaterThan(frame([20], fifty, 2).height);
  });

  it('has room for a single day', () => {
    const day = { from: span.until, until: span.until };
    const one = frameOf({ ...{ width: 700, measure: fifty, scores: [20] }, ...rest, span: day });

    expect(one.across(span.until)).toBeGreaterThan(0);
  });
});

describe('two labels on one side', () => {
  it('stay where they are when both can be read', () => {
    expect(apart(10, 40)).toEqual([10, 40]);
  });

  it.each([
    [20, 22],
    [22, 20],
    [20, 20],
  ])('move apart at %d and %d, and keep their order', (first, second) => {
    const [one, two] = apart(first, second);

    expect(Math.abs(one - two)).toBe(15);
    expect(one <= two).toBe(first <= second);
  });
});
