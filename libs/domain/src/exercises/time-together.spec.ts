import { describe, expect, it } from 'vitest';
import { endsOf, goOn, handOn, pause, type TimeTogether, whereIn } from './time-together.ts';

const minute = 60_000;
const turns: TimeTogether = {
  startedAt: 0,
  pausedAt: null,
  paused: 0,
  turn: 5 * minute,
  turns: 2,
};

describe('time together', () => {
  it.each([
    ['at once', 0, { kind: 'running', turn: 0, left: 5 * minute }],
    ['in the first turn', 2 * minute, { kind: 'running', turn: 0, left: 3 * minute }],
    ['at the change', 5 * minute, { kind: 'running', turn: 1, left: 5 * minute }],
    ['in the second', 9 * minute, { kind: 'running', turn: 1, left: minute }],
    ['after a night with the screen locked', 600 * minute, { kind: 'over' }],
    ['by a clock that was set back', -minute, { kind: 'running', turn: 0, left: 5 * minute }],
  ])('stands where it should %s', (_, now, where) => {
    expect(whereIn(turns, now)).toEqual(where);
  });

  it('stands still while it is paused, and goes on from there', () => {
    const paused = pause(turns, 2 * minute);
    const later = goOn(paused, 60 * minute);

    expect(whereIn(paused, 59 * minute)).toEqual({ kind: 'paused', turn: 0, left: 3 * minute });
    expect(whereIn(later, 61 * minute)).toEqual({ kind: 'running', turn: 0, left: 2 * minute });
    expect(pause(paused, 40 * minute)).toBe(paused);
    expect(goOn(turns, minute)).toBe(turns);
  });

  it('hands the word on before the turn is over, and ends with the last', () => {
    const handed = handOn(turns, 2 * minute);

    expect(whereIn(handed, 2 * minute)).toEqual({ kind: 'running', turn: 1, left: 5 * minute });
    expect(whereIn(handOn(handed, 3 * minute), 3 * minute)).toEqual({ kind: 'over' });
    expect(handOn(turns, 11 * minute)).toBe(turns);
  });

  it('hands it on out of a pause, too', () => {
    const handed = handOn(pause(turns, minute), 30 * minute);

    expect(whereIn(handed, 31 * minute)).toEqual({ kind: 'running', turn: 1, left: 4 * minute });
  });

  it('knows when the bell is to ring', () => {
    expect(endsOf(turns, minute)).toEqual([5 * minute, 10 * minute]);
    expect(endsOf(turns, 6 * minute)).toEqual([10 * minute]);
    expect(endsOf(pause(turns, minute), 2 * minute)).toEqual([]);
  });
});
