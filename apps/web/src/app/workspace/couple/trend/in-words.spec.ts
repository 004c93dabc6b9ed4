import { fill } from '@closeknit/domain/words/fill';
import workspace from '../../../../../public/i18n/workspace.en.json';
import { aTrend } from '../../../testing/therapist-story.ts';
import { isEmpty, lastCrossing, trendInWords, weekInWords } from './in-words.ts';

const say = (key: string, params = {}) => {
  const found = key
    .split('.')
    .slice(1)
    .reduce<unknown>((tree, step) => (tree as never)[step], workspace);
  return fill(found as string, params, 'en');
};
const telling = { say, week: (monday: string) => `<${monday}>` };

describe('the trend in words', () => {
  it('tells how each moved, what is missing, and where the lines crossed', () => {
    expect(trendInWords(aTrend([24, null, 33, 34], [31, 25, 20, 20]), telling)).toBe(
      'Ana is up 10 points, from 24 to 34. One week of Ana’s is missing. ' +
        'Ben is down 11 points, from 31 to 20. The lines last crossed in the week of <2026-11-16>.',
    );
  });

  it('does not count the running week as missing', () => {
    expect(trendInWords(aTrend([24, 25, 26, null], [31, 31, 31, null]), telling)).toBe(
      'Ana is up 2 points, from 24 to 26. Ben is where they began, at 31.',
    );
  });

  it('says when there is too little to tell', () => {
    expect(trendInWords(aTrend([24], []), telling)).toBe(
      'Ana has not checked in twice yet. Ben has not checked in twice yet.',
    );
  });

  it.each([
    ['once', [1, 3], [2, 2], 1],
    ['twice, the later one counts', [1, 3, 1], [2, 2, 2], 2],
    ['across a gap', [1, null, 3], [2, 2, 2], 2],
    ['after standing level', [1, 2, 3], [2, 2, 2], 2],
    ['never', [1, 1], [2, 2], undefined],
    ['only touching', [1, 2, 1], [2, 2, 2], undefined],
  ])('finds where two lines cross: %s', (_, first, second, week) => {
    expect(lastCrossing(first, second)).toBe(week);
  });

  it('reads one week with the distance between them, where both have answered', () => {
    expect(weekInWords(aTrend(), 0, telling)).toBe(
      'Week of <2026-11-02>: Ana 24, Ben 31, 7 apart.',
    );
    expect(weekInWords(aTrend(), 1, telling)).toBe(
      'Week of <2026-11-09>: Ana did not check in, Ben 25.',
    );
  });

  it('is empty before the first check-in', () => {
    expect(isEmpty(aTrend([], []))).toBe(true);
    expect(isEmpty(aTrend([], [30]))).toBe(false);
  });
});
