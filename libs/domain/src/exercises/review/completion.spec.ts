import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionBy, type PartDue } from './completion.ts';

const today = '2026-11-25';
const part = (dueOn: string, facts: Partial<PartDue> = {}): PartDue => ({
  ...{ partnerId: 'ana', dueOn, done: false, ...facts },
});

describe('what has been done of what was given', () => {
  it('is told by weeks from Monday, the earliest first', () => {
    const parts = [
      part('2026-11-23', { done: true }),
      part('2026-11-22'),
      part('2026-11-16', { done: true }),
      part('2026-11-16', { partnerId: 'ben' }),
    ];

    expect(completionBy('week', parts, today)).toEqual([
      {
        from: '2026-11-16',
        parts: [
          { partnerId: 'ana', given: 2, done: 1 },
          { partnerId: 'ben', given: 1, done: 0 },
        ],
      },
      { from: '2026-11-23', parts: [{ partnerId: 'ana', given: 1, done: 1 }] },
    ]);
  });

  it('is told by months, over the turn of the year', () => {
    const parts = [part('2026-01-01', { done: true }), part('2025-12-31')];

    expect(completionBy('month', parts, today).map(({ from }) => from)).toEqual([
      '2025-12-01',
      '2026-01-01',
    ]);
  });

  it.each([
    ['due today', '2026-11-25', false, 0],
    ['to come', '2026-11-30', false, 0],
    ['to come and done', '2026-11-30', true, 1],
    ['over', '2026-11-24', false, 1],
  ])('counts what is %s', (_, dueOn, done, stretches) => {
    expect(completionBy('week', [part(dueOn, { done })], today)).toHaveLength(stretches);
  });

  it('loses nothing and never has more done than given', () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((days) => Temporal.PlainDate.from('2024-12-20').add({ days }).toString());
    const some = fc.record({
      ...{ partnerId: fc.constantFrom('ana', 'ben'), dueOn: day, done: fc.boolean() },
    });
    fc.assert(
      fc.property(
        fc.array(some),
        fc.constantFrom('week' as const, 'month' as const),
        (parts, by) => {
          const told = completionBy(by, parts, '2027-01-01').flatMap((each) => each.parts);
          expect(told.reduce((sum, { given }) => sum + given, 0)).toBe(parts.length);
          expect(told.every(({ given, done }) => done <= given)).toBe(true);
        },
      ),
    );
  });
});
