import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandTones, contrast, isAdjusted, TEXT_CONTRAST } from './brand-colour.ts';

const aColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('the colour of a practice', () => {
  it.each([
    ['black on white', '#000000', '#ffffff', 21],
    ['a colour on itself', '#17595a', '#17595a', 1],
    ['grey on white, as WCAG has it', '#767676', '#ffffff', 4.54],
  ])('contrasts like %s', (_, one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });

  it.each([
    ['a deep green', '#17595a', false],
    ['the same in capitals', '#17595A', false],
    ['a bright yellow', '#ffd500', true],
    ['white', '#ffffff', true],
  ])('is kept or adjusted by day: %s', (_, colour, adjusted) => {
    expect(isAdjusted(colour)).toBe(adjusted);
  });

  it('can always be read, by day and by night, on paper, on its own wash and under words', () => {
    fc.assert(
      fc.property(aColour, (colour) => {
        const { light, dark } = brandTones(colour);
        const pairs = [
          ...['#faf8f3', '#ffffff', '#f2eee6', light.wash].map((on) => [light.action, on] as const),
          ...['#15181a', '#1c2022', '#111415', '#0d1f20', dark.wash].map(
            (on) => [dark.action, on] as const,
          ),
        ];
        expect(Math.min(...pairs.map(([one, on]) => contrast(one, on)))).toBeGreaterThanOrEqual(
          TEXT_CONTRAST,
        );
      }),
    );
  });
});
