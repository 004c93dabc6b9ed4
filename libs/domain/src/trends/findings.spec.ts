import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csi4 } from '../check-ins/instruments/csi.ts';
import { phq9 } from '../check-ins/instruments/phq.ts';
import type { Course, Result } from './course.ts';
import { findingsBetween, findingsIn } from './findings.ts';

const threshold = { points: 4, basis: 'reliable-change', verified: false } as const;
const weekly = (...scores: (number | null)[]): Result[] =>
  scores.flatMap((score, week) =>
    score === null
      ? []
      : [{ day: Temporal.PlainDate.from('2026-09-07').add({ weeks: week }).toString(), score }],
  );
const dayOf = (week: number): string =>
  Temporal.PlainDate.from('2026-09-07').add({ weeks: week }).toString();
const sessions = (...weeks: number[]): string[] =>
  weeks.map((week) => Temporal.PlainDate.from(dayOf(week)).add({ days: 2 }).toString());

const onCsi = (results: Result[], more: Partial<Course> = {}): Course => ({
  ...{ instrument: csi4, threshold, results, sessions: [], every: 7 },
  ...more,
});

const kinds = (course: Course, week: number) =>
  findingsIn(course, dayOf(week)).map(({ kind, firmness }) => `${kind} ${firmness}`);

describe('what the rules find in one course', () => {
  it.each([
    ['nothing before there is a result', [], [], 0, []],
    ['nothing in a first result', [9], [], 0, []],
    ['a fall of a reliable change, at any time', [9, 5], [], 1, ['deteriorating firm']],
    ['no fall of less', [9, 6], [], 1, []],
    ['a reliable rise within distress', [5, 9], [], 1, ['improved firm']],
    ['a reliable rise across the cut-off of 13.5', [10, 14], [], 1, ['recovered firm']],
    ['no recovery for whoever began well', [14, 18], [], 1, ['improved firm']],
    ['no rise after three sessions: early', [9, 9, 8], [0, 1, 2], 3, ['not-on-track early']],
    ['a small rise after three sessions: wait', [9, 9, 10], [0, 1, 2], 3, []],
    ['a small rise after four', [9, 9, 10, 10], [0, 1, 2, 3], 4, ['not-on-track firm']],
    ['half of a reliable change after four', [9, 9, 10, 11], [0, 1, 2, 3], 4, []],
    ['28 days without a session', [9, 9, 9, 9, 9], [], 4, ['not-on-track firm']],
    ['no course in one answer, however long ago', [9], [0, 1, 2, 3, 4], 6, ['stale firm']],
    ['nothing where there is nowhere to rise', [15, 15, 15, 15, 15], [], 4, []],
    ['silence after two periods', [15], [], 3, ['stale firm']],
    ['no silence within two periods', [15], [], 2, []],
  ])('%s', (_, scores, held, week, expected) => {
    const course = onCsi(weekly(...scores), { sessions: sessions(...held) });
    expect(kinds(course, week)).toEqual(expected);
  });

  it('reads a falling PHQ-9 as better, and a rising one as worse', () => {
    const onPhq = (...scores: number[]): Course =>
      onCsi(weekly(...scores), { instrument: phq9, threshold: { ...threshold, points: 6 } });

    expect(kinds(onPhq(15, 9), 1)).toEqual(['recovered firm']);
    expect(kinds(onPhq(9, 15), 1)).toEqual(['deteriorating firm']);
  });

  it('finds nothing but silence where no change can be told from chance', () => {
    expect(kinds(onCsi(weekly(20, 1), { threshold: null }), 1)).toEqual([]);
    expect(kinds(onCsi(weekly(20, 1), { threshold: null }), 5)).toEqual(['stale firm']);
  });

  it('does not tell of today by answers of long ago', () => {
    const old = onCsi(weekly(9, 9, 9, 9, 9), { every: null });
    expect(kinds(old, 8)).toEqual(['not-on-track firm']);
    expect(kinds(old, 9)).toEqual([]);
  });

  it('is never silent where no answer is asked for', () => {
    expect(kinds(onCsi(weekly(15), { every: null }), 30)).toEqual([]);
  });

  it('says since when, from the day on which it began without a break', () => {
    const course = onCsi(weekly(12, 7, 12, 8, 7));
    const [found] = findingsIn(course, dayOf(4));
    expect(found).toEqual({
      kind: 'deteriorating',
      firmness: 'firm',
      rule: 1,
      since: dayOf(3),
      inputs: { baseline: 12, last: 7, change: -5, sessions: 0, days: 28, points: 4 },
    });
  });

  it('dates silence from the day it became one, and a missed month from its end', () => {
    expect(findingsIn(onCsi(weekly(15)), '2026-11-01')[0]?.since).toBe('2026-09-22');
    const still = onCsi(weekly(9, 9, 9, 9, 9, 9));
    expect(findingsIn(still, dayOf(5))[0]?.since).toBe('2026-10-05');
  });
});

describe('what they find between two', () => {
  const between = (one: number[], other: number[]) =>
    findingsBetween(onCsi(weekly(...one)), onCsi(weekly(...other)), dayOf(3)).map(
      ({ kind }) => kind,
    );

  it.each([
    ['one up, one down, together a reliable change', [10, 12], [11, 9], ['divergence']],
    ['both down', [12, 10], [12, 8], []],
    ['one level', [10, 10], [12, 8], []],
    ['far apart', [16, 16], [11, 11], ['gap']],
    ['both at once', [10, 14], [12, 9], ['divergence', 'gap']],
    ['one who has not answered', [10, 14], [], []],
  ])('%s', (_, one, other, expected) => {
    expect(between(one, other)).toEqual(expected);
  });
});

describe('what they do not find between two', () => {
  const far = (weeks: number, more: Partial<Course> = {}) => {
    const late = weekly(...Array.from({ length: weeks }, () => null), 11);
    return findingsBetween(onCsi(weekly(16)), onCsi(late, more), dayOf(weeks));
  };

  it('is a distance between answers of different times', () => {
    expect(far(2).map(({ kind }) => kind)).toEqual(['gap']);
    expect(far(3)).toEqual([]);
    // Where less is asked for, answers may lie further apart.
    expect(far(4, { every: 28 }).map(({ kind }) => kind)).toEqual(['gap']);
  });

  it('is one in how each is by themselves', () => {
    const onPhq = (...scores: number[]) => onCsi(weekly(...scores), { instrument: phq9 });
    const found = findingsBetween(onPhq(2, 20), onPhq(20, 2), dayOf(1));
    expect(found.map(({ kind }) => kind)).toEqual(['divergence']);
    expect(findingsBetween(onPhq(2, 2), onPhq(20, 20), dayOf(1))).toEqual([]);
  });
});

describe('whatever is answered', () => {
  const scores = fc.array(fc.option(fc.integer({ min: 0, max: 21 })), { maxLength: 30 });
  const held = fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 8 });

  it('the order of arrival does not matter', () => {
    fc.assert(
      fc.property(scores, held, fc.infiniteStream(fc.nat()), (given, weeks, luck) => {
        const course = onCsi(weekly(...given), { sessions: sessions(...weeks) });
        const order = new Map(
          course.results.map((result) => [result, luck.next().value as number]),
        );
        const shuffled = course.results.toSorted(
          (one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0),
        );
        expect(findingsIn({ ...course, results: shuffled }, dayOf(30))).toEqual(
          findingsIn(course, dayOf(30)),
        );
      }),
    );
  });

  it('an instrument turned round finds the same in scores turned round', () => {
    const turned = {
      ...csi4,
      better: 'lower',
      cutOff: { ...csi4.cutOff, value: 21 - 13.5 },
    } as const;
    fc.assert(
      fc.property(scores, held, (given, weeks) => {
        const about = { sessions: sessions(...weeks) };
        const mirror = given.map((score) => (score === null ? null : 21 - score));
        const found = (course: Course) =>
          findingsIn(course, dayOf(30)).map(({ kind, firmness, since }) => [kind, firmness, since]);
        const other = onCsi(weekly(...mirror), { ...about, instrument: turned as never });
        expect(found(other)).toEqual(found(onCsi(weekly(...given), about)));
      }),
    );
  });

  it('a missing week between two others changes nothing but silence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 21 }), { minLength: 3, maxLength: 20 }),
        (given) => {
          const middle = Math.floor(given.length / 2);
          const missing = given.map((score, week) => (week === middle ? null : score));
          const last = dayOf(given.length - 1);
          const found = (all: (number | null)[]) =>
            findingsIn(onCsi(weekly(...all), { every: null }), last).map(({ kind, inputs }) => [
              kind,
              inputs,
            ]);
          expect(found(missing)).toEqual(found(given));
        },
      ),
    );
  });
});
