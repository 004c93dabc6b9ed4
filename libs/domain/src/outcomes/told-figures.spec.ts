import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, OUTCOMES } from './outcome.ts';
import {
  FEWEST_COUPLES,
  type FinishedCouple,
  ROUNDED_TO,
  type ToldFigures,
  toldOf,
  toldTogether,
} from './told-figures.ts';

const couple = (...outcomes: Outcome[]): FinishedCouple => ({ ending: 'agreed', outcomes });
const times = (count: number, made: FinishedCouple) => Array.from({ length: count }, () => made);
const exactly = (couples: readonly FinishedCouple[], kind: Outcome) =>
  couples.flatMap(({ outcomes }) => outcomes).filter((each) => each === kind).length;

/** Between what a rounded figure may have been. */
const around = (told: number) => [told - ROUNDED_TO / 2, told + ROUNDED_TO / 2] as const;

/** What whoever reads a table can say of a hidden figure: the whole less all others, each as wide as it is rounded. */
function reckoned(whole: ToldFigures, rows: readonly ToldFigures[], kind: Outcome) {
  const told = whole[kind];
  if (told === null) return null;
  const [least, most] = around(told);
  const shown = rows.flatMap((row) => row[kind] ?? []);
  const [low, high] = [0, 1].map((end) =>
    shown.reduce((sum, each) => sum + around(each)[end as 0 | 1], 0),
  ) as [number, number];
  return { from: Math.max(0, Math.ceil(least - high)), to: Math.floor(most - low) };
}

const anyCouple = fc.record({
  ending: fc.constantFrom('agreed', 'broken-off', 'referred', null),
  outcomes: fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 2 }),
});
const anyGroups = fc.array(fc.array(anyCouple, { maxLength: 14 }), { minLength: 2, maxLength: 5 });

describe('what a practice is told of its outcomes', () => {
  it('is nothing of fewer than five couples, however many partners they are', () => {
    expect(toldOf(times(4, couple('improved', 'improved')))).toEqual({
      ...{ couples: null, courses: null, endings: null, brokenOff: null },
      ...{ recovered: null, improved: null, unchanged: null, deteriorated: null },
    });
  });

  it('is rounded to fives', () => {
    const couples = ([7, 8, 6, 12] as const).flatMap((count, at) =>
      times(count, couple(OUTCOMES[at] as Outcome)),
    );

    expect(toldOf(couples)).toMatchObject({
      ...{ couples: 35, courses: 35, recovered: 5, improved: 10, unchanged: 5, deteriorated: 10 },
    });
  });

  it('hides a second outcome where one alone would be what the rest leave', () => {
    const couples = [
      ...times(12, couple('recovered')),
      ...times(9, couple('improved')),
      ...times(6, couple('unchanged')),
      couple('deteriorated'),
    ];

    expect(toldOf(couples)).toMatchObject({
      ...{ courses: 30, recovered: 10, improved: 10, unchanged: null, deteriorated: null },
    });
  });

  it('hides how many broke off where nearly everybody did', () => {
    const broken = times(9, { ending: 'broken-off', outcomes: [] } as const);

    expect(toldOf([...broken, couple()])).toMatchObject({ endings: 10, brokenOff: null });
  });

  it('hides a second therapist where one alone would be what the rest leave', () => {
    const large = [...times(9, couple('improved')), ...times(9, couple('recovered'))];
    const small = times(2, couple('improved', 'recovered'));

    const [one, other, third] = toldTogether([large, large.slice(2), small]);

    expect(third?.improved).toBeNull();
    expect([one?.improved, other?.improved]).toEqual([10, null]);
  });

  it('would have told of one couple without all that', () => {
    const [large, small] = [times(9, couple('improved')), [couple('improved')]];
    const whole = exactly([...large, ...small], 'improved');

    expect(whole - exactly(large, 'improved')).toBe(1);
    expect(toldTogether([large, small]).map(({ improved }) => improved)).toEqual([null, null]);
  });

  it('never tells a figure of fewer than five couples', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        toldTogether(groups).forEach((row, at) => {
          const group = groups[at] ?? [];
          for (const kind of OUTCOMES) {
            const of = group.filter(({ outcomes }) => outcomes.includes(kind)).length;
            if (row[kind] !== null) expect(of).toBeGreaterThanOrEqual(FEWEST_COUPLES);
          }
        });
      }),
    );
  });

  it('leaves room for several numbers wherever it hides one, for whoever subtracts', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const rows = toldTogether(groups);
        const whole = toldOf(groups.flat());
        for (const kind of OUTCOMES) {
          const hidden = groups.filter((_, at) => rows[at]?.[kind] === null);
          const told = reckoned(whole, rows, kind);
          if (hidden.length === 0 || !told) continue;
          const together = hidden.reduce((sum, group) => sum + exactly(group, kind), 0);
          expect(told.from).toBeLessThanOrEqual(together);
          expect(told.to).toBeGreaterThanOrEqual(together);
          if (rows.some((row) => row[kind] !== null)) {
            expect(hidden.length).toBeGreaterThan(1);
            expect(together).toBeGreaterThanOrEqual(FEWEST_COUPLES);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes by fives or not at all when one more couple ends', () => {
    fc.assert(
      fc.property(fc.array(anyCouple, { maxLength: 40 }), anyCouple, (couples, another) => {
        const [before, after] = [toldOf(couples), toldOf([...couples, another])];
        for (const kind of OUTCOMES) {
          const [from, to] = [before[kind], after[kind]];
          if (from !== null && to !== null) expect([0, ROUNDED_TO]).toContain(to - from);
        }
      }),
    );
  });
});
