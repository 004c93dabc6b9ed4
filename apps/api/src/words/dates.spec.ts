import { inWords } from './dates.ts';

const instant = new Date('2026-11-24T15:00:00Z');

describe('a time in words', () => {
  it.each([
    ['weekday', 'en', 'Pacific/Auckland', 'Wednesday'],
    ['date', 'en', 'Europe/Lisbon', 'Tuesday 24 November'],
    ['date', 'de', 'Europe/Berlin', 'Dienstag, 24. November'],
    ['time', 'en', 'America/New_York', '10:00'],
    ['time', 'en', 'Europe/Lisbon', '15:00'],
  ] as const)('says the %s in %s on the clock of %s', (style, locale, zone, words) => {
    expect(inWords(instant, style, { locale, zone })).toBe(words);
    expect(inWords(instant, style, { locale, zone })).toBe(words);
  });
});
