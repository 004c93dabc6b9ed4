import { describe, expect, it } from 'vitest';
import { csi4 } from './csi.ts';
import { askedIn, languageAsked } from './in-language.ts';
import { phq9 } from './phq.ts';
import { INSTRUMENTS } from './shipped.ts';

describe('an instrument in a language', () => {
  it('is asked in the reader’s own, where it exists', () => {
    const { language, isTranslated, items } = askedIn(phq9, 'de');

    expect([language, isTranslated]).toEqual(['de', true]);
    expect(items[0]?.text).toBe('Wenig Interesse oder Freude an Ihren Tätigkeiten');
    expect(items[0]?.anchors[3]).toEqual({ score: 3, label: 'Beinahe jeden Tag' });
  });

  it('is asked in the original where it does not, and says so', () => {
    const { language, isTranslated, instruction } = askedIn(csi4, 'de');

    expect([language, isTranslated]).toEqual(['en', false]);
    expect(instruction).toBe('How do you see your relationship, all in all?');
  });

  it('is never asked half in one and half in the other', () => {
    const [first, ...others] = phq9.items;
    const half = { ...phq9, items: [{ ...first!, text: { en: 'Little interest' } }, ...others] };

    expect(languageAsked(half, 'de')).toBe('en');
    expect(askedIn(half, 'de').instruction).toMatch(/^Over the last 2 weeks/);
  });

  it('is the original to who reads the original', () => {
    expect(INSTRUMENTS.map((each) => askedIn(each, 'en').isTranslated)).not.toContain(false);
  });
});
