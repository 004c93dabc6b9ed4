import { mondayOf, plusDays } from './days.ts';
import { type ChartLine, lineWithin, pointsOf, stopsOf } from './lines.ts';

const aLine = (place: 'first' | 'second', facts: Partial<ChartLine> = {}): ChartLine => ({
  place,
  name: place === 'first' ? 'Ana' : 'Ben',
  results: [],
  missed: [],
  baseline: null,
  ...facts,
});

const november = (day: number, score: number) => ({ day: `2026-11-0${day}`, score });

describe('days', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
    ['1970-01-01', '1969-12-29'],
  ])('of %s the Monday is %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it('are counted over the end of summer time', () => {
    expect(plusDays('2026-10-24', 7)).toBe('2026-10-31');
  });
});

describe('a line', () => {
  it('has no score where an answer was missed, and none is made up', () => {
    const line = aLine('first', {
      results: [november(9, 30), november(2, 20)],
      missed: ['2026-11-05'],
    });

    expect(pointsOf(line)).toEqual([
      november(2, 20),
      { day: '2026-11-05', score: null },
      november(9, 30),
    ]);
  });

  it('believes a result before it believes that it was missed', () => {
    const line = aLine('first', { results: [november(2, 20)], missed: ['2026-11-02'] });

    expect(pointsOf(line)).toEqual([november(2, 20)]);
  });

  it('is cut to a span and keeps its baseline', () => {
    const line = aLine('first', { results: [november(9, 30), november(2, 20)], baseline: 20 });

    const cut = lineWithin(line, { from: '2026-11-03', until: '2026-11-09' });

    expect(cut.results).toEqual([november(9, 30)]);
    expect(cut.baseline).toBe(20);
  });
});

describe('the weeks of a chart', () => {
  it('bring together what both answered on different days', () => {
    const lines = [
      aLine('first', { results: [november(3, 20)] }),
      aLine('second', { results: [november(5, 26)] }),
    ];

    expect(stopsOf(lines, [])).toEqual([
      {
        ...{ week: '2026-11-02', day: '2026-11-03', gap: 6, marks: [] },
        ...{ scores: [[20], [26]], missed: [false, false] },
      },
    ]);
  });

  it('have no gap where one of the two is missing', () => {
    const lines = [
      aLine('first', { results: [november(2, 20)] }),
      aLine('second', { missed: ['2026-11-02'] }),
    ];

    const [week] = stopsOf(lines, []);

    expect(week?.gap).toBeNull();
    expect(week?.missed).toEqual([false, true]);
  });

  it('keep every result of a week, and count what nobody asked for as nothing', () => {
    const lines = [
      aLine('first', { results: [november(4, 21), november(2, 20)] }),
      aLine('second'),
    ];

    const [week] = stopsOf(lines, []);

    expect(week?.scores).toEqual([[20, 21], []]);
    expect(week?.missed).toEqual([false, false]);
  });

  it('are there for what happened, too', () => {
    const session = { day: '2026-11-12', kind: 'session' as const, text: 'Session' };

    expect(stopsOf([aLine('first', { results: [november(2, 20)] })], [session])).toMatchObject([
      { week: '2026-11-02', marks: [] },
      { week: '2026-11-09', day: '2026-11-12', marks: [session] },
    ]);
  });
});
