import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChangeRules,
  mayUndo,
  refusalToCancel,
  refusalToChange,
  refusalToMove,
  UNDO_FOR,
  undoableUntil,
} from './changing.ts';

const HOUR = 3_600_000;
const startsAt = Temporal.Instant.from('2026-11-27T15:00Z').epochMilliseconds;
const rules: ChangeRules = { cancelNoticeHours: 48, moveNoticeHours: 24, movesAllowed: 2 };
const session = (moves = 0, state: 'booked' | 'cancelled' = 'booked') => ({
  ...{ startsAt, state, moves },
});
const before = (hours: number) => startsAt - hours * HOUR;

describe('what a couple may do with a session', () => {
  it.each([
    [49, null, null],
    [48, null, null],
    [47, 'too-late', null],
    [24, 'too-late', null],
    [23, 'too-late', 'too-late'],
    [0, 'started', 'started'],
    [-1, 'started', 'started'],
  ])('%s hours before: cancel %s, move %s', (hours, cancel, move) => {
    expect(refusalToCancel(session(), rules, before(hours))).toBe(cancel);
    expect(refusalToMove(session(), rules, before(hours))).toBe(move);
  });

  it('until it begins, where no notice is asked', () => {
    const none = { ...rules, cancelNoticeHours: 0, moveNoticeHours: 0 };
    expect(refusalToCancel(session(), none, startsAt - 1)).toBeNull();
    expect(refusalToMove(session(), none, startsAt - 1)).toBeNull();
  });

  it.each([
    [0, 0, 'moved-enough'],
    [1, 0, null],
    [1, 1, 'moved-enough'],
    [null, 40, null],
  ])('moving it, where %s moves are allowed, after %s', (movesAllowed, moves, refusal) => {
    expect(refusalToMove(session(moves), { ...rules, movesAllowed }, before(100))).toBe(refusal);
  });

  it('never more than its therapist', () => {
    const facts = fc.record({
      moves: fc.nat(5),
      state: fc.constantFrom('booked' as const, 'cancelled' as const),
      hours: fc.integer({ min: -100, max: 400 }),
    });
    fc.assert(
      fc.property(facts, ({ moves, state, hours }) => {
        const refused = refusalToChange(session(moves, state), before(hours));
        if (!refused) return;
        expect(refusalToCancel(session(moves, state), rules, before(hours))).toBe(refused);
        expect(refusalToMove(session(moves, state), rules, before(hours))).toBe(refused);
      }),
    );
  });
});

describe('undoing', () => {
  it.each([
    [60, 3],
    [7, 3],
    [6, null],
    [1, null],
  ])('%s minutes before a session begins can be had for %s minutes', (minutes, last) => {
    const now = startsAt - minutes * 60_000;
    const until = undoableUntil(startsAt, now);
    expect(until === null ? null : (until - now) / 60_000).toBe(last);
    expect(UNDO_FOR).toBe(3 * 60_000);
  });

  it.each([
    ['by whom it was changed, in time', 'ana', 100, 99, true],
    ['when the time is over', 'ana', 100, 100, false],
    ['by somebody else', 'ben', 100, 99, false],
    ['where nothing was changed', null, null, 99, false],
  ])('%s', (_what, changedBy, undoUntil, now, may) => {
    expect(mayUndo({ changedBy, undoUntil }, 'ana', now)).toBe(may);
  });
});
