import { describe, expect, it } from 'vitest';
import { csi4 } from '../check-ins/instruments/csi.ts';
import { phq2, phq9 } from '../check-ins/instruments/phq.ts';
import type { Plan } from '../check-ins/plan.ts';
import { baselineOf, CLOSENESS, everyOf, lineKindOf } from './lines.ts';

describe('what a line is held against', () => {
  it('is the reliable change of its instrument, and whether that was read at its source', () => {
    expect(lineKindOf(phq9).threshold).toEqual({
      ...{ points: 6, basis: 'reliable-change', verified: true },
    });
    expect(lineKindOf(csi4).threshold?.verified).toBe(false);
    expect(lineKindOf(phq2).threshold).toBeNull();
  });

  it('is a convention of our own for the weekly check-in, without a cut-off', () => {
    expect(CLOSENESS).toMatchObject({
      cutOff: null,
      threshold: { points: 7, basis: 'own-convention', verified: false },
    });
  });

  it('lies around the first result, within what can be scored', () => {
    const results = [
      { day: '2026-11-08', score: 12 },
      { day: '2026-11-01', score: 4 },
    ];

    expect(baselineOf(results, lineKindOf(phq9))).toEqual({
      baseline: results[1],
      band: { min: 0, max: 10 },
    });
    expect(baselineOf(results, lineKindOf(phq2))?.band).toBeNull();
    expect(baselineOf([], CLOSENESS)).toBeNull();
  });
});

describe('how often somebody is asked', () => {
  const weekly: Plan = { rhythm: 'weekly', everyWeeks: null, beginsOn: '2026-10-05' };
  const monthly: Plan = { rhythm: 'weeks', everyWeeks: 4, beginsOn: '2026-06-01' };
  const every = (plans: Plan[], since: string) => everyOf(plans, { since, today: '2026-11-02' });

  it.each<[string, Plan[], string, number | null]>([
    ['is told by the plan', [weekly], '2026-01-01', 7],
    ['is told by the closest of two', [monthly, weekly], '2026-01-01', 7],
    ['says nothing before two periods are over', [weekly], '2026-10-19', null],
    ['says something from the day after', [weekly], '2026-10-18', 7],
    ['says nothing yet after a rest', [weekly, monthly], '2026-10-30', null],
    ['is not told by sessions', [{ ...weekly, rhythm: 'sessions' }], '2026-01-01', null],
    ['is not told by nothing', [], '2026-01-01', null],
  ])('%s', (_, plans, since, expected) => {
    expect(every(plans, since)).toBe(expected);
  });
});
