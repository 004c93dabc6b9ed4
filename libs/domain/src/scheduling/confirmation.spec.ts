import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConfirmed, wantsALook, wantsALookFrom } from './confirmation.ts';

const at = (instant: string) => Date.parse(instant);
const session = (...confirmed: boolean[]) => ({
  startsAt: at('2026-11-20T15:00:00Z'),
  toldAt: at('2026-11-02T12:00:00Z'),
  attending: confirmed.map((each) => ({ confirmed: each })),
});

describe('a session somebody has not said yes to', () => {
  it.each([
    ['four days before', '2026-11-16T15:00:00Z', false],
    ['three days before', '2026-11-17T15:00:00Z', true],
    ['a minute before', '2026-11-20T14:59:00Z', true],
    ['as it begins', '2026-11-20T15:00:00Z', false],
  ])('wants a look %s: %s', (_when, now, wanted) => {
    expect(wantsALook(session(true, false), at(now))).toBe(wanted);
  });

  it('leaves half a day to answer to whoever was told late', () => {
    const late = { ...session(false, true), toldAt: at('2026-11-19T20:00:00Z') };

    expect(wantsALookFrom(late)).toBe(at('2026-11-20T08:00:00Z'));
  });

  it('wants none once all have said yes, however many they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.date({ noInvalidDate: true }), (many, now) => {
        const all = session(...Array.from({ length: many }, () => true));
        expect(wantsALook(all, now.getTime())).toBe(false);
      }),
    );
  });
});

describe('a yes', () => {
  it('is to one start: it ends as the session moves, and holds again as it moves back', () => {
    const [tuesday, friday] = [at('2026-11-17T15:00:00Z'), at('2026-11-20T15:00:00Z')];
    expect(isConfirmed(friday, friday)).toBe(true);
    expect(isConfirmed(tuesday, friday)).toBe(false);
    expect(isConfirmed(tuesday, null)).toBe(false);
  });
});
