import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIntervals, openingsFor, type OpeningsAsked } from './openings.ts';
import { anAskedStretch, bruteOpenings } from './openings.oracle.ts';

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
