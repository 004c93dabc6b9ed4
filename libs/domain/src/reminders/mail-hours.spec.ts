import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOrAfter, atOrBefore, type MailHours } from './mail-hours.ts';

const evenings: MailHours = { zone: 'Europe/Lisbon', days: [1, 3, 5], from: '18:00', to: '20:00' };
const at = (text: string) =>
  Temporal.ZonedDateTime.from(`${text}[Europe/Lisbon]`).epochMilliseconds;
const told = (instant: number | null) =>
  instant === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO('Europe/Lisbon')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' });

describe('the hours at which mail may come', () => {
  it.each([
    ['within them', '2026-11-25T18:30', '2026-11-25T18:30', '2026-11-25T18:30'],
    ['at night', '2026-11-26T02:00', '2026-11-25T19:59', '2026-11-27T18:00'],
    ['at the very end', '2026-11-25T20:00', '2026-11-25T19:59', '2026-11-27T18:00'],
    ['over a weekend', '2026-11-29T12:00', '2026-11-27T19:59', '2026-11-30T18:00'],
    [
      'on the morning the clocks go back',
      '2026-10-25T09:00',
      '2026-10-23T19:59',
      '2026-10-26T18:00',
    ],
  ])('move what falls %s to the minute before or after', (_, instant, before, after) => {
    expect(told(atOrBefore(at(instant), evenings))).toBe(before);
    expect(told(atOrAfter(at(instant), evenings))).toBe(after);
  });

  it('have no minute where no day is named', () => {
    const never = { ...evenings, days: [] };

    expect(atOrBefore(at('2026-11-25T18:30'), never)).toBeNull();
    expect(atOrAfter(at('2026-11-25T18:30'), never)).toBeNull();
  });

  it('hold for every minute they give, and an open day a week always has one', () => {
    const hours = fc.record({
      zone: fc.constantFrom(
        'Europe/Lisbon',
        'America/New_York',
        'Asia/Kolkata',
        'Pacific/Auckland',
      ),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: fc.constantFrom('04:00', '08:15', '12:00'),
      to: fc.constantFrom('13:00', '20:30', '24:00'),
    });
    const instants = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00') });

    fc.assert(
      fc.property(hours, instants, (open, instant) => {
        const [before, after] = [atOrBefore(instant, open), atOrAfter(instant, open)];
        expect(before).toBeLessThanOrEqual(instant);
        expect(after).toBeGreaterThanOrEqual(instant);
        for (const given of [before, after]) expect(atOrAfter(given ?? 0, open)).toBe(given);
      }),
    );
  });
});
