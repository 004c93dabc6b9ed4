import { fill } from '@closeknit/domain/words/fill';
import { csi4 } from '@closeknit/domain/check-ins/instruments/csi';
import { type Instrument, rangeOf } from '@closeknit/domain/check-ins/instruments/instrument';
import { phq9 } from '@closeknit/domain/check-ins/instruments/phq';
import { type ChartLine, type Measure, stopsOf } from '@closeknit/ui/trend-chart/lines';
import workspace from '../../../../public/i18n/workspace.en.json';
import { aTrend } from '../../testing/trend-story.ts';
import { CLOSENESS, closenessLines, isEmpty } from '../couple/trend/weekly.ts';
import { lastCrossing, pictureInWords, weekInWords } from './in-words.ts';

const say = (key: string, params = {}) => {
  const found = key
    .split('.')
    .slice(1)
    .reduce<unknown>((tree, step) => (tree as never)[step], workspace);
  return fill(found as string, params, 'en');
};
const telling = { say, week: (monday: string) => `<${monday}>` };

const told = (lines: ChartLine[], measure = CLOSENESS) =>
  pictureInWords({ lines, stops: stopsOf(lines, []), measure }, telling);
const toldOf = (...totals: Parameters<typeof aTrend>) => told(closenessLines(aTrend(...totals)));

describe('the trend in words', () => {
  it('tells how each moved, what is missing, and where the lines crossed', () => {
    expect(toldOf([24, null, 33, 34], [31, 25, 20, 20])).toBe(
      'Ana is up 10 points, from 24 to 34: better, enough to count as a change. One week of Ana’s is missing. ' +
        'Ben is down 11 points, from 31 to 20: worse, enough to count as a change. ' +
        'The lines last crossed in the week of <2026-11-16>.',
    );
  });

  it('says when a change is too little to count', () => {
    expect(toldOf([24, 25, 26, null], [31, 31, 31, null])).toBe(
      'Ana is up 2 points, from 24 to 26: better, too little to count as a change. ' +
        'Ben is at 31, as when these weeks began.',
    );
  });

  it('holds everybody against their first answer of all, whatever is shown', () => {
    const [ana] = closenessLines(aTrend([24, null, 30, null], []));
    expect(told([{ ...ana!, baseline: 20 }])).toBe(
      'Ana is up 6 points, from 24 to 30. ' +
        'From the first answer of all, 20, that is 10 points: better, enough to count as a change. ' +
        'One week of Ana’s is missing.',
    );
    expect(told([{ ...ana!, baseline: 33 }])).toContain(
      'Ana is up 6 points, from 24 to 30. ' +
        'From the first answer of all, 33, that is 3 points: worse, too little to count as a change.',
    );
    expect(told([{ ...ana!, baseline: 30 }])).toContain('Ana is up 6 points, from 24 to 30. One');
  });

  it('calls nothing better or worse where it is not known from when on a change counts', () => {
    const lines = closenessLines(aTrend([24, null, 30, null], []));
    expect(told(lines, { ...CLOSENESS, band: null })).toContain(
      'Ana is up 6 points, from 24 to 30. One week',
    );
  });

  it('counts nothing as missing before the first answer, nor in the week that runs', () => {
    expect(toldOf([null, 24, 25, null], [null, 25, 24, null])).not.toContain('missing');
  });

  it('counts no week as missing in which the work rested', () => {
    const steps = [
      { at: '2026-11-08T09:00:00.000Z', step: 'pause' as const },
      { at: '2026-11-12T09:00:00.000Z', step: 'resume' as const },
    ];

    const trend = aTrend([24, null, 33, 34]);

    const atWork = { ...trend, steps: [], beganResting: false };

    expect(told(closenessLines({ ...atWork, steps }))).not.toContain('missing');
    expect(told(closenessLines({ ...atWork, beganResting: true }))).not.toContain('missing');
    expect(told(closenessLines(atWork))).toContain('One week of Ana’s is missing.');
  });

  it('says when there is too little to tell', () => {
    expect(toldOf([24], [])).toBe(
      'Ana has not answered twice in these weeks. Ben has not answered twice in these weeks.',
    );
  });

  it('says where there are answers, only not in these weeks', () => {
    const [ana] = closenessLines(aTrend([], []));
    expect(told([{ ...ana!, baseline: 30 }])).toContain('Ana has no answer in these weeks');
  });

  it('is empty before the first check-in', () => {
    expect(isEmpty(aTrend([], []))).toBe(true);
    expect(isEmpty(aTrend([], [30]))).toBe(false);
  });
});

describe('two instruments that both rise', () => {
  const measureOf = (instrument: Instrument): Measure => ({
    ...{ ...rangeOf(instrument), better: instrument.better, cutOff: null },
    band: instrument.reliableChange?.value ?? null,
  });
  const rising = (from: number, to: number): ChartLine[] => [
    {
      ...{ place: 'first', name: 'Ana', baseline: from, missed: [] },
      results: [
        { day: '2026-11-02', score: from },
        { day: '2026-11-16', score: to },
      ],
    },
  ];

  it('read as better on the one and worse on the other', () => {
    expect(told(rising(8, 14), measureOf(csi4))).toBe(
      'Ana is up 6 points, from 8 to 14: better, enough to count as a change.',
    );
    expect(told(rising(8, 14), measureOf(phq9))).toBe(
      'Ana is up 6 points, from 8 to 14: worse, enough to count as a change.',
    );
  });
});

describe('where two lines cross', () => {
  it.each([
    ['once', [1, 3], [2, 2], 1],
    ['twice, the later one counts', [1, 3, 1], [2, 2, 2], 2],
    ['across a gap', [1, null, 3], [2, 2, 2], 2],
    ['after standing level', [1, 2, 3], [2, 2, 2], 2],
    ['never', [1, 1], [2, 2], undefined],
    ['only touching', [1, 2, 1], [2, 2, 2], undefined],
  ])('is found: %s', (_, first, second, at) => {
    const stops = first.map((score, week) => ({
      week: String(week),
      scores: [score === null ? [] : [score], [second[week]!]],
    }));

    expect(lastCrossing(stops)?.week).toBe(at === undefined ? undefined : String(at));
  });
});

describe('one week in words', () => {
  const lines = closenessLines(aTrend());
  const session = { day: '2026-11-05', kind: 'session' as const, text: 'Session.' };
  const [first, second, third] = stopsOf(lines, [session]);

  it('tells the distance between them where both have answered, and what happened', () => {
    expect(weekInWords(first!, lines, telling)).toBe(
      'Week of <2026-11-02>: Ana 24, Ben 31, 7 apart. Session.',
    );
    expect(weekInWords(second!, lines, telling)).toBe(
      'Week of <2026-11-09>: Ana did not answer, Ben 25.',
    );
  });

  it('says nothing of whom nobody asked', () => {
    const alone = { ...third!, scores: [[], [20, 22]], gap: null };
    const nobody = { ...alone, scores: [[], []], marks: [session] };

    expect(weekInWords(alone, lines, telling)).toBe('Week of <2026-11-16>: Ben 20 / 22.');
    expect(weekInWords(nobody, lines, telling)).toBe('Week of <2026-11-16>: Session.');
  });
});
