import { dateOf, dayInWords, daysBetween, hourOf, placeOf, sameHour } from './zoned-times.ts';

const lisbon = { zone: 'Europe/Lisbon', locale: 'en-GB' };
const newYork = { zone: 'America/New_York', locale: 'en-GB' };

describe('an instant on somebody’s own clock', () => {
  it.each([
    ['Lisbon', lisbon, '2026-11-24', '18:30'],
    ['New York', newYork, '2026-11-24', '13:30'],
    ['Tokyo', { zone: 'Asia/Tokyo', locale: 'en-GB' }, '2026-11-25', '03:30'],
  ])('is read in %s', (_, reader, date, hour) => {
    expect(dateOf('2026-11-24T18:30:00Z', reader)).toBe(date);
    expect(hourOf('2026-11-24T18:30:00Z', reader)).toBe(hour);
  });

  it('reads midnight as 00', () => {
    expect(hourOf('2026-11-24T00:00:00Z', lisbon)).toBe('00:00');
  });

  it('is the same for two zones only where hour and day agree', () => {
    const dublin = { zone: 'Europe/Dublin', locale: 'en-GB' };

    expect(sameHour('2026-11-24T18:30:00Z', lisbon, dublin)).toBe(true);
    expect(sameHour('2026-11-24T18:30:00Z', lisbon, newYork)).toBe(false);
  });
});

describe('a calendar date', () => {
  it('is told with its weekday', () => {
    expect(dayInWords('2026-11-24', lisbon)).toBe('Tuesday 24 November');
  });

  it('counts days over a change of the clocks', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});

describe('a zone', () => {
  it('is called after its place', () => {
    expect(placeOf('America/New_York')).toBe('New York');
  });
});
