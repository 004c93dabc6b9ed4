import { describe, expect, it } from 'vitest';
import { cutOffBetween, reliableChangeFrom } from './reliable-change.ts';

describe('a reliable change', () => {
  // By hand: SE = SD · √(1 − r), SE of a difference = SE · √2, times 1.96.
  it.each([
    // √0.06 = 0.2449; · 4 = 0.9798; · 1.4142 = 1.3856; · 1.96 = 2.716
    [4, 0.94, 2.716],
    // √0.1 = 0.3162; · 4 = 1.2649; · 1.4142 = 1.7889; · 1.96 = 3.506
    [4, 0.9, 3.506],
    // √0.05 = 0.2236; · 17 = 3.8013; · 1.4142 = 5.3759; · 1.96 = 10.537
    [17, 0.95, 10.537],
    // The worked example of Jacobson & Truax: SD 7.5, r .80; S diff 4.74
    [7.5, 0.8, 1.96 * 4.7434],
  ])('with SD %d and reliability %d is %d points', (deviation, reliability, points) => {
    expect(reliableChangeFrom({ deviation, reliability })).toBeCloseTo(points, 2);
  });

  it.each([
    [0, 0.9],
    [Number.NaN, 0.9],
    [4, 1.1],
    [4, -0.1],
    [4, Number.NaN],
  ])('has no meaning for SD %d and reliability %d', (deviation, reliability) => {
    expect(() => reliableChangeFrom({ deviation, reliability })).toThrow(RangeError);
  });
});

describe('a cut-off between two groups', () => {
  it('lies nearer to the group that scatters less', () => {
    // (10 · 60 + 5 · 40) / 15 = 53.33
    const cutOff = cutOffBetween({ mean: 40, deviation: 10 }, { mean: 60, deviation: 5 });
    expect(cutOff).toBeCloseTo(53.33, 2);
  });

  it('lies in the middle of two that scatter alike', () => {
    expect(cutOffBetween({ mean: 40, deviation: 7.5 }, { mean: 60, deviation: 7.5 })).toBe(50);
  });
});
