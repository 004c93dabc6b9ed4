import { describe, expect, it } from 'vitest';
import { refusalOfTimeOff, stretchOff } from './time-off.ts';

const zone = 'Europe/London';
const iso = ({ from, to }: { from: number; to: number }) =>
  [from, to].map((at) => new Date(at).toISOString());

describe('time off', () => {
  it('is whole days on the own clock, across its changes', () => {
    // The clocks of London go forward on the 28th.
    const off = { firstDay: '2027-03-27', lastDay: '2027-03-28', part: null };
    expect(iso(stretchOff(off, zone))).toEqual([
      '2027-03-27T00:00:00.000Z',
      '2027-03-28T23:00:00.000Z',
    ]);
  });

  it('is a part of one day, until its end where that is meant', () => {
    const part = { from: '13:00', to: '24:00' };
    const off = { firstDay: '2027-03-29', lastDay: '2027-03-29', part };
    expect(iso(stretchOff(off, zone))).toEqual([
      '2027-03-29T12:00:00.000Z',
      '2027-03-29T23:00:00.000Z',
    ]);
  });

  it.each([
    [{ firstDay: '2027-03-29', lastDay: '2027-03-28', part: null }, 'hours-backwards'],
    [
      { firstDay: '2027-03-28', lastDay: '2027-03-29', part: { from: '09:00', to: '10:00' } },
      'part-of-one-day',
    ],
    [
      { firstDay: '2027-03-28', lastDay: '2027-03-28', part: { from: '10:00', to: '10:00' } },
      'hours-backwards',
    ],
    [{ firstDay: '2027-01-01', lastDay: '2029-01-01', part: null }, 'too-far'],
    [{ firstDay: '2027-01-01', lastDay: '2027-01-01', part: null }, null],
  ])('%j: %s', (off, refusal) => {
    expect(refusalOfTimeOff(off)).toBe(refusal);
  });
});
