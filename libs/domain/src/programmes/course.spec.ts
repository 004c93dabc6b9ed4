import { describe, expect, it } from 'vitest';
import type { DeliveryRule } from '../exercises/programme.ts';
import { type CourseFacts, type CourseItem, isStuck, nextOf } from './course.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const afterDays = (days: number): DeliveryRule => ({ kind: 'after-days', days });
const afterPrevious: DeliveryRule = { kind: 'after-previous' };
const afterSession: DeliveryRule = { kind: 'after-session' };
const atOnce: DeliveryRule = { kind: 'at-once' };

const waiting = (id: string, rule: DeliveryRule): CourseItem => ({
  ...{ id, rule, skipped: false, deliveredAt: null, endedAt: null },
});
const came = (when: string, ended?: string): CourseItem => ({
  ...waiting('before', atOnce),
  deliveredAt: at(when),
  endedAt: ended ? at(ended) : null,
});

function aCourse(facts: Partial<CourseFacts> = {}): CourseFacts {
  const zones = ['Europe/Paris', 'Europe/Paris'];
  const begunAt = at('2026-11-02T12:00:00Z');
  return { begunAt, items: [], sessions: [], rests: [], zones, ...facts };
}

const comes = (facts: Partial<CourseFacts>) => {
  const next = nextOf(aCourse(facts));
  return next.kind === 'due' ? Temporal.Instant.fromEpochMilliseconds(next.at).toString() : next;
};

describe('what comes next in a course', () => {
  const before = came('2026-11-03T06:00:00Z');

  it.each<[string, DeliveryRule, string]>([
    ['with the one before it', atOnce, '2026-11-03T06:00:00Z'],
    ['in the morning, a week on', afterDays(7), '2026-11-10T06:00:00Z'],
    ['on the next Monday', { kind: 'weekday', weekday: 1 }, '2026-11-09T06:00:00Z'],
    [
      'a week on, where it came on this weekday',
      { kind: 'weekday', weekday: 2 },
      '2026-11-10T06:00:00Z',
    ],
  ])('comes %s', (_, rule, expected) => {
    expect(comes({ items: [before, waiting('next', rule)] })).toBe(expected);
  });

  it.each([
    ['spring, the hour is skipped', '2027-03-25T06:00:00Z', '2027-03-28T05:00:00Z'],
    ['autumn, an hour comes twice', '2026-10-22T05:00:00Z', '2026-10-25T06:00:00Z'],
  ])('comes at seven on the wall when the clocks change: %s', (_, previous, expected) => {
    expect(comes({ items: [came(previous), waiting('next', afterDays(3))] })).toBe(expected);
  });

  it('waits for the morning of whoever has it later', () => {
    const zones = ['Europe/Lisbon', 'America/New_York'];

    const items = [came('2026-11-03T12:00:00Z'), waiting('next', afterDays(1))];

    expect(comes({ zones, items })).toBe('2026-11-04T12:00:00Z');
  });

  it('counts the first from the beginning', () => {
    expect(comes({ items: [waiting('first', atOnce)] })).toBe('2026-11-02T12:00:00Z');
    expect(comes({ items: [waiting('first', afterDays(2))] })).toBe('2026-11-04T06:00:00Z');
  });

  it('is nothing once all have come or were skipped', () => {
    const items = [before, { ...waiting('next', atOnce), skipped: true }];

    expect(nextOf(aCourse({ items }))).toEqual({ kind: 'over' });
  });

  it('comes in the place of a skipped one', () => {
    const skipped = { ...waiting('skipped', afterDays(7)), skipped: true };

    const items = [before, skipped, waiting('next', afterDays(7))];

    expect(comes({ items })).toBe('2026-11-10T06:00:00Z');
  });

  describe('after the one before it is done', () => {
    const next = waiting('next', afterPrevious);

    it('comes the morning after, so that nobody reads the hour from it', () => {
      const done = came('2026-11-03T06:00:00Z', '2026-11-05T21:30:00Z');

      expect(comes({ items: [done, next] })).toBe('2026-11-06T06:00:00Z');
    });

    it('waits while one of them is not done, and tells the therapist after two weeks', () => {
      const course = aCourse({ items: [before, next] });

      expect(nextOf(course)).toEqual({ kind: 'waits', itemId: 'next', for: 'previous' });
      expect(isStuck(course, at('2026-11-16T22:00:00Z'))).toBe(false);
      expect(isStuck(course, at('2026-11-17T06:00:00Z'))).toBe(true);
    });

    it('has patience for as long as the work rested', () => {
      const rests = [{ from: at('2026-11-05T12:00:00Z'), to: at('2026-11-10T12:00:00Z') }];
      const course = aCourse({ rests, items: [before, next] });

      expect(isStuck(course, at('2026-11-21T22:00:00Z'))).toBe(false);
      expect(isStuck(course, at('2026-11-22T12:00:00Z'))).toBe(true);
    });

    it('counts from the beginning where all before it were skipped', () => {
      const skipped = { ...waiting('skipped', atOnce), skipped: true };

      expect(comes({ items: [skipped, next] })).toBe('2026-11-02T12:00:00Z');
    });
  });

  describe('after a session', () => {
    const items = [before, waiting('next', afterSession)];
    const session = (startsAt: string, endsAt: string) => ({
      ...{ startsAt: at(startsAt), endsAt: at(endsAt) },
    });

    it('comes the morning after the first one since', () => {
      const sessions = [
        session('2026-11-12T15:00:00Z', '2026-11-12T15:50:00Z'),
        session('2026-11-05T15:00:00Z', '2026-11-05T15:50:00Z'),
        session('2026-11-02T15:00:00Z', '2026-11-02T15:50:00Z'),
      ];

      expect(comes({ items, sessions })).toBe('2026-11-06T06:00:00Z');
    });

    it('goes along when the session is moved, and waits when there is none', () => {
      const moved = [session('2026-11-09T15:00:00Z', '2026-11-09T15:50:00Z')];

      expect(comes({ items, sessions: moved })).toBe('2026-11-10T06:00:00Z');
      expect(comes({ items })).toEqual({ kind: 'waits', itemId: 'next', for: 'session' });
    });
  });

  describe('when the work has rested', () => {
    const rest = (from: string, to: string | null) => ({ from: at(from), to: to ? at(to) : null });
    const inAWeek = [before, waiting('next', afterDays(7))];

    it('comes later by the days of the rest', () => {
      const rests = [rest('2026-11-05T09:00:00Z', '2026-11-19T09:00:00Z')];

      expect(comes({ items: inAWeek, rests })).toBe('2026-11-24T06:00:00Z');
    });

    it('is not put off by a rest that came after it was due, or before it counted', () => {
      const rests = [
        rest('2026-10-20T09:00:00Z', '2026-10-30T09:00:00Z'),
        rest('2026-11-11T09:00:00Z', '2026-11-19T09:00:00Z'),
      ];

      expect(comes({ items: inAWeek, rests })).toBe('2026-11-10T06:00:00Z');
    });

    it('keeps its weekday', () => {
      const items = [before, waiting('next', { kind: 'weekday', weekday: 1 })];
      const rests = [rest('2026-11-05T09:00:00Z', '2026-11-19T09:00:00Z')];

      expect(comes({ items, rests })).toBe('2026-11-23T06:00:00Z');
    });

    it('comes with the end of a rest that covers its morning', () => {
      const done = came('2026-11-03T06:00:00Z', '2026-11-05T21:30:00Z');
      const rests = [rest('2026-11-06T05:00:00Z', '2026-11-06T15:00:00Z')];

      const items = [done, waiting('next', afterPrevious)];

      expect(comes({ items, rests })).toBe('2026-11-06T15:00:00Z');
    });

    it('does not come while it rests', () => {
      const rests = [rest('2026-11-05T09:00:00Z', null)];

      expect(comes({ items: inAWeek, rests })).toEqual({ kind: 'rests', itemId: 'next' });
    });
  });
});
