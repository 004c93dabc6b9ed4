import { describe, expect, it } from 'vitest';
import type { DeliveryRule } from '../exercises/programme.ts';
import type { CourseFacts, CourseItem } from './course.ts';
import { forecastOf } from './forecast.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const item = (id: string, rule: DeliveryRule, facts: Partial<CourseItem> = {}): CourseItem => ({
  ...{ id, rule, skipped: false, deliveredAt: null, endedAt: null },
  ...facts,
});
const inDays = (days: number): DeliveryRule => ({ kind: 'after-days', days });
const atOnce: DeliveryRule = { kind: 'at-once' };

function foreseen(items: CourseItem[], facts: Partial<CourseFacts> = {}) {
  const begunAt = at('2026-11-02T12:00:00Z');
  const zones = ['Europe/Paris', 'Europe/Paris'];
  const course = { begunAt, items, sessions: [], rests: [], zones, ...facts };
  return forecastOf(course).map(({ itemId, at: when, waitsFor }) => {
    const told = when && Temporal.Instant.fromEpochMilliseconds(when).toString();
    return `${itemId} ${told ?? waitsFor}`;
  });
}

describe('what is foreseen of a course', () => {
  it('counts each from the one before it', () => {
    expect(foreseen([item('a', atOnce), item('b', inDays(4)), item('c', inDays(3))])).toEqual([
      'a 2026-11-02T12:00:00Z',
      'b 2026-11-06T06:00:00Z',
      'c 2026-11-09T06:00:00Z',
    ]);
  });

  it('names what one waits for, and that the others wait for it', () => {
    const items = [
      item('a', atOnce),
      item('b', { kind: 'after-previous' }),
      item('c', inDays(3), { skipped: true }),
      item('d', inDays(3)),
    ];

    expect(foreseen(items)).toEqual(['a 2026-11-02T12:00:00Z', 'b previous', 'd earlier']);
  });

  it('knows the morning after a session that has been booked', () => {
    const sessions = [{ startsAt: at('2026-11-05T15:00:00Z'), endsAt: at('2026-11-05T15:50:00Z') }];
    const items = [item('a', atOnce), item('b', { kind: 'after-session' }), item('c', inDays(1))];

    expect(foreseen(items)).toEqual(['a 2026-11-02T12:00:00Z', 'b session', 'c earlier']);
    expect(foreseen(items, { sessions }).slice(1)).toEqual([
      'b 2026-11-06T06:00:00Z',
      'c 2026-11-07T06:00:00Z',
    ]);
  });

  it('promises nothing while the work rests, and leaves out what has come', () => {
    const rests = [{ from: at('2026-11-04T12:00:00Z'), to: null }];
    const items = [
      item('a', atOnce, { deliveredAt: at('2026-11-02T12:00:00Z') }),
      item('b', inDays(4)),
      item('c', inDays(4)),
    ];

    expect(foreseen(items, { rests })).toEqual(['b end-of-rest', 'c earlier']);
  });
});
