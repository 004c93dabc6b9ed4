import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideBooking } from './booking.ts';
import { minuteOf } from './hours.ts';
import { openIntervals, openingsFor, type OpeningsAsked } from './openings.ts';
import { MINUTE } from './wall-clock.ts';

/** Zones whose clocks change at odd hours, by odd amounts, or several times a year. */
const ZONES = [
  'America/New_York',
  'Europe/London',
  'Europe/Lisbon',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Gaza',
  'Africa/Casablanca',
  'America/Havana',
  'America/Santiago',
  'America/St_Johns',
  'Atlantic/Azores',
  'Asia/Kathmandu',
];

const STEP = 5;

/** A few days around one of the zone's clock changes between 2025 and 2030. */
const anAskedStretch: fc.Arbitrary<OpeningsAsked> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    change: fc.nat({ max: 11 }),
    before: fc.integer({ min: 0, max: 2 }),
    days: fc.integer({ min: 1, max: 3 }),
    blocks: fc.array(aBlock(), { minLength: 1, maxLength: 8 }),
    busy: fc.array(aBusyStretch(), { maxLength: 4 }),
    minutes: fc.constantFrom(15, 30, 50, 90),
    grid: fc.constantFrom(15, 25, 30, 60),
    earliest: fc.integer({ min: -100, max: 400 }),
  })
  .map(({ change, before, busy, earliest, ...rest }) => {
    const changed = changesIn(rest.zone)[change] ?? Date.UTC(2027, 5, 1);
    const here = Temporal.Instant.fromEpochMilliseconds(changed).toZonedDateTimeISO(rest.zone);
    const inSteps = (steps: number) => changed + steps * STEP * MINUTE;
    return {
      ...rest,
      from: here.toPlainDate().subtract({ days: before }).toString(),
      busy: busy.map(([from, length]) => ({ from: inSteps(from), to: inSteps(from + length) })),
      earliest: inSteps(earliest - 400),
    };
  });

/** The same openings found the slow way: read the wall clock every five minutes. */
function bruteOpenings(asked: OpeningsAsked): number[] {
  const zone = asked.zone;
  const first = Temporal.PlainDate.from(asked.from);
  const last = first.add({ days: asked.days }).toZonedDateTime(zone).epochMilliseconds;
  const starts: number[] = [];
  for (let t = first.toZonedDateTime(zone).epochMilliseconds; t < last; t += STEP * MINUTE) {
    if (t >= asked.earliest && isOnGrid(t, asked) && isFree(t, asked)) starts.push(t);
  }
  return starts;
}

function isOnGrid(instant: number, asked: OpeningsAsked): boolean {
  return blocksAt(instant, asked).some(({ since }) => since % asked.grid === 0);
}

function isFree(start: number, asked: OpeningsAsked): boolean {
  for (let t = start; t < start + asked.minutes * MINUTE; t += STEP * MINUTE) {
    if (blocksAt(t, asked).length === 0) return false;
    if (asked.busy.some(({ from, to }) => from <= t && t < to)) return false;
  }
  return true;
}

function blocksAt(instant: number, { zone, blocks }: OpeningsAsked): { since: number }[] {
  const here = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const minute = here.hour * 60 + here.minute;
  return blocks
    .filter(({ weekday }) => weekday === here.dayOfWeek)
    .filter(({ from, to }) => minuteOf(from) <= minute && minute < minuteOf(to))
    .map(({ from }) => ({ since: minute - minuteOf(from) }));
}

function changesIn(zone: string): number[] {
  const changes: number[] = [];
  let here = Temporal.ZonedDateTime.from(`2025-01-01T00:00[${zone}]`);
  for (;;) {
    const next = here.getTimeZoneTransition('next');
    if (next === null || next.year > 2030) return changes;
    changes.push(next.epochMilliseconds);
    here = next;
  }
}

function aBlock() {
  return fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.nat({ max: 287 }), fc.integer({ min: 1, max: 288 }))
    .map(([weekday, from, length]) => ({
      weekday,
      from: wallTime(from * STEP),
      to: wallTime(Math.min(1440, (from + length) * STEP)),
    }));
}

/** Beginning and length in steps of five minutes from the clock change. */
function aBusyStretch() {
  return fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 60 }));
}

function wallTime(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

const newYork = 'America/New_York';
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const shown = (starts: readonly number[], zone: string) =>
  starts.map((start) =>
    Temporal.Instant.fromEpochMilliseconds(start)
      .toZonedDateTimeISO(zone)
      .toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
  );

const asking = (over: Partial<OpeningsAsked>): OpeningsAsked => ({
  blocks: [{ weekday: 1, from: '09:00', to: '12:00' }],
  zone: newYork,
  busy: [],
  from: '2026-11-23',
  days: 1,
  minutes: 50,
  grid: 30,
  earliest: 0,
  ...over,
});

describe('openings', () => {
  it('lie on the grid and end with the block', () => {
    expect(shown(openingsFor(asking({ grid: 60 })), newYork)).toEqual([
      '2026-11-23T09:00-05:00',
      '2026-11-23T10:00-05:00',
      '2026-11-23T11:00-05:00',
    ]);
  });

  it('never overlap what is busy, and may touch it', () => {
    const busy = [{ from: at('2026-11-23T09:50-05:00'), to: at('2026-11-23T11:00-05:00') }];

    expect(shown(openingsFor(asking({ busy })), newYork)).toEqual([
      '2026-11-23T09:00-05:00',
      '2026-11-23T11:00-05:00',
    ]);
  });

  it('leave out what begins too early', () => {
    const earliest = at('2026-11-23T10:31-05:00');

    expect(shown(openingsFor(asking({ earliest })), newYork)).toEqual(['2026-11-23T11:00-05:00']);
  });

  it('run over where two blocks touch, also past midnight', () => {
    const blocks = [
      { weekday: 1, from: '23:00', to: '24:00' },
      { weekday: 2, from: '00:00', to: '00:30' },
    ];

    expect(shown(openingsFor(asking({ blocks })), newYork)).toEqual([
      '2026-11-23T23:00-05:00',
      '2026-11-23T23:30-05:00',
    ]);
  });

  it('skip the hour the clocks skip', () => {
    const blocks = [{ weekday: 7, from: '01:30', to: '04:00' }];
    const asked = asking({ blocks, from: '2026-03-08', minutes: 30 });

    expect(shown(openingsFor(asked), newYork)).toEqual([
      '2026-03-08T01:30-05:00',
      '2026-03-08T03:00-04:00',
      '2026-03-08T03:30-04:00',
    ]);
  });

  it('offer the hour the clocks repeat twice', () => {
    const blocks = [{ weekday: 7, from: '01:00', to: '02:30' }];
    const asked = asking({ blocks, from: '2026-11-01', minutes: 30, grid: 60 });

    expect(shown(openingsFor(asked), newYork)).toEqual([
      '2026-11-01T01:00-04:00',
      '2026-11-01T01:00-05:00',
      '2026-11-01T02:00-05:00',
    ]);
  });

  it('keep to a grid the clock change does not divide', () => {
    const blocks = [{ weekday: 7, from: '00:20', to: '06:00' }];
    const asked = asking({ blocks, from: '2026-03-08', minutes: 45, grid: 45 });

    expect(shown(openingsFor(asked), newYork)).toEqual([
      '2026-03-08T00:20-05:00',
      '2026-03-08T01:05-05:00',
      '2026-03-08T01:50-05:00',
      '2026-03-08T03:20-04:00',
      '2026-03-08T04:05-04:00',
      '2026-03-08T04:50-04:00',
    ]);
  });

  it('are those that a minute-by-minute reading of the wall clock finds, in every zone', () => {
    fc.assert(
      fc.property(anAskedStretch, (asked) => {
        expect(openingsFor(asked)).toEqual(bruteOpenings(asked));
      }),
      { numRuns: 150 },
    );
  });

  it('can all be booked, across every clock change', () => {
    fc.assert(
      fc.property(anAskedStretch, (asked) => {
        for (const startsAt of openingsFor(asked)) {
          const wanted = { startsAt, minutes: asked.minutes };

          expect(decideBooking(wanted, { ...asked, off: [] }, asked.earliest).booked).toBe(true);
        }
      }),
    );
  });
});

describe('open time', () => {
  it('is an hour shorter where the clocks skip one', () => {
    const night = [{ weekday: 7, from: '00:00', to: '06:00' }];

    expect(openIntervals(night, newYork, '2026-03-08', 1)).toEqual([
      { from: at('2026-03-08T00:00-05:00'), to: at('2026-03-08T06:00-04:00') },
    ]);
  });

  it('is empty where a block lies in the skipped hour', () => {
    const night = [{ weekday: 7, from: '02:00', to: '03:00' }];

    expect(openIntervals(night, newYork, '2026-03-08', 1)).toEqual([]);
  });

  it('joins two days at midnight', () => {
    const always = [1, 2].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));

    expect(openIntervals(always, 'UTC', '2026-11-23', 2)).toEqual([
      { from: at('2026-11-23T00:00Z'), to: at('2026-11-25T00:00Z') },
    ]);
  });
});
