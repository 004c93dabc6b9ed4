import { describe, expect, it } from 'vitest';
import { minuteOf, refusalOf } from './hours.ts';

const block = (weekday: number, from: string, to: string) => ({ weekday, from, to });

describe('weekly hours', () => {
  it.each([
    ['no hours at all', [], null],
    ['a morning and an afternoon', [block(1, '09:00', '12:00'), block(1, '13:00', '17:00')], null],
    ['two blocks that touch', [block(1, '12:00', '17:00'), block(1, '09:00', '12:00')], null],
    ['the same hours on two days', [block(1, '09:00', '12:00'), block(2, '09:00', '12:00')], null],
    ['a day to its end', [block(7, '00:00', '24:00'), block(1, '00:00', '01:00')], null],
    ['an end before its beginning', [block(1, '12:00', '09:00')], 'hours-backwards'],
    ['an empty block', [block(1, '12:00', '12:00')], 'hours-backwards'],
    [
      'two blocks that share a minute',
      [block(3, '11:59', '17:00'), block(3, '09:00', '12:00')],
      'hours-overlap',
    ],
  ])('answer for %s', (_, blocks, answer) => {
    expect(refusalOf(blocks)).toBe(answer);
  });

  it('count minutes from midnight', () => {
    expect([minuteOf('00:00'), minuteOf('09:30'), minuteOf('24:00')]).toEqual([0, 570, 1440]);
  });
});
