import { apart, frameOf } from './frame.ts';

const frame = (totals: number[], weeks = 13) => frameOf({ width: 700, weeks, totals, labels: 60 });

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

  it('lays higher totals higher and later weeks further along', () => {
    const { up, across, left, right } = frame([14, 36]);

    expect(up(36)).toBeLessThan(up(14));
    expect(across(0)).toBeGreaterThanOrEqual(left);
    expect(across(12)).toBeLessThanOrEqual(right);
  });

  it('has room for a single week', () => {
    expect(frame([20], 1).across(0)).toBeGreaterThan(0);
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
