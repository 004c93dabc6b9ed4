import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnsaid, saysTheSame } from './answer-same.ts';

type Value = Parameters<typeof isUnsaid>[0];

const copyOf = (value: Value): Value => JSON.parse(JSON.stringify(value));
const meeting = { day: '2026-12-03', time: '19:30', place: 'by the lake' };
const values = fc.oneof(
  fc.string(),
  fc.integer({ min: 0, max: 10 }),
  fc.constant(true as const),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 4 }),
  fc.record({
    day: fc.constantFrom('2026-12-03', '2026-12-04'),
    time: fc.constantFrom(null, '19:30'),
    place: fc.string(),
  }),
);

describe('two answers', () => {
  it.each([
    [['a'], ['a'], true],
    [['a', 'b'], ['a'], false],
    [['a', 'b'], ['b', 'a'], false],
    [meeting, { ...meeting }, true],
    [meeting, { ...meeting, time: null }, false],
    [meeting, { ...meeting, place: 'at home' }, false],
    [[], null, false],
    ['', null, false],
    ['7', 7, false],
  ])('%j and %j say the same: %s', (one, other, same) => {
    expect(saysTheSame(one, other)).toBe(same);
  });

  it('say the same as their copies, whichever is asked about first', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        expect(saysTheSame(one, copyOf(one))).toBe(true);
        expect(saysTheSame(one, other)).toBe(saysTheSame(other, one));
      }),
    );
  });
});

describe('an answer that says nothing', () => {
  it.each<[Value, boolean]>([
    [null, true],
    ['', true],
    [[], true],
    [0, false],
    [['a'], false],
    [meeting, false],
    [true, false],
  ])('is %j: %s', (value, unsaid) => {
    expect(isUnsaid(value)).toBe(unsaid);
  });
});
