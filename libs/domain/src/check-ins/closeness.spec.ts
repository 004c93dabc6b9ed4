import { describe, expect, it } from 'vitest';
import { plusWeeks, SIGNS, totalOf, weekOf, weeksFrom, weeksUpTo } from './closeness.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

describe('a check-in', () => {
  it('adds up five signs', () => {
    const scores = { talk: 6, affection: 3, partnership: 10, openness: 0, togetherness: 5 };

    expect(SIGNS).toHaveLength(5);
    expect(totalOf(scores)).toBe(24);
  });

  it.each([
    ['a Monday', '2026-11-23T12:00Z', 'UTC', '2026-11-23'],
    ['a Sunday', '2026-11-29T12:00Z', 'UTC', '2026-11-23'],
    ['Sunday night in New York', '2026-11-30T03:00Z', 'America/New_York', '2026-11-23'],
    ['the same instant in Lisbon', '2026-11-30T03:00Z', 'Europe/Lisbon', '2026-11-30'],
    ['a week across the year', '2027-01-02T12:00Z', 'UTC', '2026-12-28'],
  ])('belongs to the week of its Monday: %s', (_, instant, zone, monday) => {
    expect(weekOf(at(instant), zone)).toBe(monday);
  });

  it('counts weeks across clock changes and years', () => {
    expect(plusWeeks('2026-10-19', 1)).toBe('2026-10-26');
    expect(plusWeeks('2027-01-04', -1)).toBe('2026-12-28');
    expect(weeksUpTo('2026-11-23', 3)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23']);
    expect(weeksUpTo('2026-11-23', 0)).toEqual([]);
  });

  it.each([
    ['2026-11-23', '2026-11-23', 1],
    ['2026-11-23', '2027-01-04', 7],
    ['2026-11-30', '2026-11-23', 1],
  ])('has from %s to %s so many weeks: %d', (first, last, count) => {
    expect(weeksFrom(first, last)).toBe(count);
  });
});
