import { describe, expect, it } from 'vitest';
import { decideBooking, type Diary } from './booking.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const weekdays = [1, 2, 3, 4, 5, 7];

const aDiary = (over: Partial<Diary> = {}): Diary => ({
  blocks: weekdays.map((weekday) => ({ weekday, from: '01:00', to: '18:00' })),
  zone: 'Europe/Berlin',
  busy: [{ from: at('2026-05-04T14:00+02:00'), to: at('2026-05-04T14:50+02:00') }],
  off: [{ from: at('2026-05-05T00:00+02:00'), to: at('2026-05-06T00:00+02:00') }],
  ...over,
});

const outcome = (startsAt: string, diary = aDiary()) => {
  const now = at('2026-03-01T12:00+01:00');
  const decided = decideBooking({ startsAt: at(startsAt), minutes: 50 }, diary, now);
  return decided.booked ? 'booked' : decided.refused;
};

describe('deciding a booking', () => {
  it.each([
    ['a free hour inside opening times', '2026-05-04T10:00+02:00', 'booked'],
    ['a start off the grid', '2026-05-04T10:07+02:00', 'booked'],
    ['an hour that ends as another begins', '2026-05-04T13:10+02:00', 'booked'],
    ['an hour that ends with the day', '2026-05-04T17:10+02:00', 'booked'],
    ['an hour another couple has', '2026-05-04T14:00+02:00', 'taken'],
    ['an hour that runs into another', '2026-05-04T13:30+02:00', 'taken'],
    ['an hour that runs past closing', '2026-05-04T17:11+02:00', 'not-open'],
    ['an hour of a day off', '2026-05-05T10:00+02:00', 'not-open'],
    ['an hour that ends as a day off begins', '2026-05-04T17:10+02:00', 'booked'],
    ['a day without hours', '2026-05-09T10:00+02:00', 'not-open'],
    ['an hour gone by', '2026-02-27T10:00+01:00', 'past'],
    ['an hour written across the skipped one', '2026-03-29T02:30+01:00', 'booked'],
  ])('answers for %s', (_, startsAt, answer) => {
    expect(outcome(startsAt)).toBe(answer);
  });

  it('finds the skipped hour not open', () => {
    const blocks = [{ weekday: 7, from: '02:00', to: '03:00' }];

    expect(outcome('2026-03-29T02:30+01:00', aDiary({ blocks }))).toBe('not-open');
  });

  it('tells when the session is', () => {
    const startsAt = at('2026-05-04T10:00+02:00');

    expect(decideBooking({ startsAt, minutes: 50 }, aDiary(), startsAt)).toEqual({
      booked: true,
      during: { from: startsAt, to: at('2026-05-04T10:50+02:00') },
    });
  });
});
