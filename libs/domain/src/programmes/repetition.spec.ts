import { describe, expect, it } from 'vitest';
import { nextTimeOf, type RepetitionFacts } from './repetition.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

function comesAgain(facts: Partial<RepetitionFacts>) {
  const next = nextTimeOf({
    ...{ everyDays: 7, until: null, times: null, given: 1, rests: [] },
    ...{ lastAt: at('2026-10-20T14:00:00Z'), zones: ['Europe/Paris', 'Europe/Lisbon'] },
    ...facts,
  });
  return next.kind === 'due'
    ? Temporal.Instant.fromEpochMilliseconds(next.at).toString()
    : next.kind;
}

describe('when an exercise comes again', () => {
  it.each<[string, Partial<RepetitionFacts>, string]>([
    ['a week on, in the morning, when the clocks have changed', {}, '2026-10-27T07:00:00Z'],
    ['every third day', { everyDays: 3 }, '2026-10-23T06:00:00Z'],
    ['on its last day still', { until: '2026-10-27' }, '2026-10-27T07:00:00Z'],
    ['never after its last day', { until: '2026-10-26' }, 'over'],
    ['a last time', { times: 2 }, '2026-10-27T07:00:00Z'],
    ['never after that', { times: 2, given: 2 }, 'over'],
    [
      'not while the work rests',
      { rests: [{ from: at('2026-10-21T10:00:00Z'), to: null }] },
      'rests',
    ],
    [
      'later by as many days as the work rested',
      { rests: [{ from: at('2026-10-21T10:00:00Z'), to: at('2026-10-31T10:00:00Z') }] },
      '2026-11-06T07:00:00Z',
    ],
  ])('%s', (_, facts, expected) => {
    expect(comesAgain(facts)).toBe(expected);
  });

  it('is over where the rest has put it off past its last day', () => {
    const rests = [{ from: at('2026-10-21T10:00:00Z'), to: at('2026-10-31T10:00:00Z') }];

    expect(comesAgain({ until: '2026-11-05', rests })).toBe('over');
  });
});
