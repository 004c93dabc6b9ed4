import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliveryRule } from '../exercises/programme.ts';
import { type CourseFacts, type CourseItem, nextOf, type Rest } from './course.ts';
import { dayIn, daysBetween } from './mornings.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const begunAt = Temporal.Instant.from('2026-03-20T15:00:00Z').epochMilliseconds;

const rule: fc.Arbitrary<DeliveryRule> = fc.oneof(
  fc.constant({ kind: 'at-once' } as const),
  fc.constant({ kind: 'after-previous' } as const),
  fc.integer({ min: 1, max: 20 }).map((days) => ({ kind: 'after-days', days }) as const),
  fc
    .constantFrom(1, 2, 3, 4, 5, 6, 7)
    .map((weekday) => ({ kind: 'weekday', weekday: weekday as 1 }) as const),
  fc.constant({ kind: 'after-session' } as const),
);

interface Story {
  readonly rules: readonly DeliveryRule[];
  readonly skipped: readonly boolean[];
  /** Hours until each is done; some never are. */
  readonly done: readonly (number | null)[];
  readonly sessions: CourseFacts['sessions'];
  readonly rests: readonly Rest[];
  readonly zones: readonly string[];
}

const story: fc.Arbitrary<Story> = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 6 }),
  skipped: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  done: fc.array(fc.option(fc.integer({ min: 1, max: 400 })), { minLength: 6, maxLength: 6 }),
  sessions: fc.array(
    fc.integer({ min: 0, max: 5000 }).map((hours) => ({
      startsAt: begunAt + hours * HOUR,
      endsAt: begunAt + hours * HOUR + 50 * 60_000,
    })),
    { maxLength: 8 },
  ),
  // Rest, work, rest, work: none within another.
  rests: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 700 })), {
      maxLength: 4,
    })
    .map((stretches) => {
      let hours = 0;
      return stretches.map(([work, rest]) => {
        const from = begunAt + (hours += work) * HOUR;
        return { from, to: begunAt + (hours += rest) * HOUR };
      });
    }),
  zones: fc.constantFrom(
    ['Europe/Paris', 'Europe/Paris'],
    ['Europe/Lisbon', 'America/New_York'],
    ['Australia/Lord_Howe', 'America/Los_Angeles'],
  ),
});

/** Lives through a course, delivering whatever is due when it is due. */
function lived({ rules, skipped, done, sessions, rests, zones }: Story) {
  let items: CourseItem[] = rules.map((each, index) => ({
    ...{ id: `${index}`, rule: each, skipped: skipped[index] ?? false },
    ...{ deliveredAt: null, endedAt: null },
  }));
  const deliveries: { id: string; at: number; from: number }[] = [];
  let from = begunAt;
  for (let turn = 0; turn < 20; turn++) {
    const next = nextOf({ begunAt, items, sessions, rests, zones });
    if (next.kind !== 'due') break;
    const hours = done[Number(next.itemId)];
    const endedAt = typeof hours === 'number' ? next.at + hours * HOUR : null;
    deliveries.push({ id: next.itemId, at: next.at, from });
    items = items.map((item) =>
      item.id === next.itemId ? { ...item, deliveredAt: next.at, endedAt } : item,
    );
    from = next.at;
  }
  return { deliveries, items };
}

const each = (check: (told: ReturnType<typeof lived>, of: Story) => void) =>
  fc.assert(fc.property(story, (of) => check(lived(of), of)));

describe('a course, whatever happens', () => {
  it('delivers nothing twice, nothing that was skipped, and keeps its order', () => {
    each(({ deliveries }, { skipped }) => {
      const ids = deliveries.map(({ id }) => Number(id));

      expect(ids).toEqual([...new Set(ids)].toSorted((one, other) => one - other));
      expect(ids.some((id) => skipped[id])).toBe(false);
    });
  });

  it('delivers nothing while the work rests, and nothing before what it counts from', () => {
    each(({ deliveries }, { rests }) => {
      for (const { at, from } of deliveries) {
        expect(at).toBeGreaterThanOrEqual(from);
        expect(rests.some((rest) => rest.from <= at && at < (rest.to ?? Infinity))).toBe(false);
      }
    });
  });

  it('delivers nothing before its rule allows', () => {
    each(({ deliveries, items }, { sessions, rests, zones }) => {
      for (const [index, { id, at, from }] of deliveries.entries()) {
        const { rule: by } = items[Number(id)] as CourseItem;
        const before = items.find((item) => item.id === deliveries[index - 1]?.id);
        const days = daysBetween(dayIn(zones, from), dayIn(zones, at));
        const isFirst = before === undefined;
        if (by.kind === 'after-days') expect(days).toBeGreaterThanOrEqual(by.days);
        if (by.kind === 'weekday') {
          expect(Temporal.PlainDate.from(dayIn(zones, at)).dayOfWeek).toBe(by.weekday);
          expect(days).toBeGreaterThan(0);
        }
        if (by.kind === 'after-previous' && !isFirst) {
          expect(at).toBeGreaterThan(before.endedAt ?? Infinity);
        }
        if (by.kind === 'after-session') {
          const held = sessions.some(({ startsAt, endsAt }) => startsAt >= from && endsAt < at);
          expect(held).toBe(true);
        }
        // However the clocks go, in nobody's night: it is seven for both, or a rest has just ended.
        const isByTheDay = by.kind !== 'at-once' && !(by.kind === 'after-previous' && isFirst);
        if (isByTheDay && !rests.some(({ to }) => to === at)) {
          expect(Math.min(...zones.map((zone) => sinceMorning(zone, at)))).toBe(0);
        }
      }
    });
  });

  it('counts as many days of work as its rule names', () => {
    each(({ deliveries, items }, { rests, zones }) => {
      for (const { id, at, from } of deliveries) {
        const { rule: by } = items[Number(id)] as CourseItem;
        if (by.kind !== 'after-days') continue;
        const rested = rests
          .map((rest) => Math.min(rest.to ?? at, at) - Math.max(rest.from, from))
          .filter((length) => length > 0)
          .reduce((sum, length) => sum + length, 0);
        const zoneSlack = 2 * DAY * (1 + rests.length);

        expect(at - from - rested).toBeGreaterThan(by.days * DAY - zoneSlack);
        expect(dayIn(zones, at) > dayIn(zones, from)).toBe(true);
      }
    });
  });
});

/** Milliseconds since seven o'clock of that day; negative before it counts as the day before's. */
function sinceMorning(zone: string, instant: number): number {
  const here = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const seven = here.withPlainTime('07:00');
  const since = here.epochMilliseconds - seven.epochMilliseconds;
  return since < 0 ? since + DAY : since;
}
