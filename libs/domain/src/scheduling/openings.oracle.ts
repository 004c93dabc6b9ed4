import fc from 'fast-check';
import { minuteOf } from './hours.ts';
import type { OpeningsAsked } from './openings.ts';
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
export const anAskedStretch: fc.Arbitrary<OpeningsAsked> = fc
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
export function bruteOpenings(asked: OpeningsAsked): number[] {
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
