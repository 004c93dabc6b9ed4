import { describe, expect, it } from 'vitest';
import { csi4 } from './instruments/csi.ts';
import { who5 } from './instruments/who-5.ts';
import { canBe, keyOf, type PastFacts, readPastScores } from './past-scores.ts';
import { INSTRUMENTS } from './instruments/shipped.ts';

const facts: PastFacts = {
  partners: [
    { id: 'a', place: 'first', firstName: 'Ana' },
    { id: 'b', place: 'second', firstName: 'Ben' },
  ],
  instruments: INSTRUMENTS,
  today: '2026-11-25',
  known: new Set([keyOf({ partnerId: 'b', key: 'csi-4', version: 1, day: '2026-11-02' })]),
};

const read = (text: string, more: Partial<PastFacts> = {}) =>
  readPastScores(text, { ...facts, ...more });
const said = (text: string, more: Partial<PastFacts> = {}) =>
  read(text, more).map(({ line, mistakes }) =>
    [line, ...mistakes.map(({ column, code }) => `${column} ${code}`)].join(' '),
  );
const table = (...rows: string[]) => ['partner,instrument,day,total', ...rows].join('\n');

describe('past scores in a table', () => {
  it('are understood, whatever the order and the language of the columns', () => {
    const [first, second] = read(
      'Datum;Fragebogen;Summe;Partner\n3.11.2026;PHQ-9;12;Ana\n2026-11-10;csi-4;9;second\n',
    );

    expect(first).toMatchObject({ line: 2, partnerId: 'a', day: '2026-11-03', total: 12 });
    expect(first?.instrument?.key).toBe('phq-9');
    expect(second).toMatchObject({ line: 3, partnerId: 'b', day: '2026-11-10', total: 9 });
    expect([first?.mistakes, second?.mistakes]).toEqual([[], []]);
  });

  it.each([
    ['Cy,csi-4,2026-11-03,9', '2 partner unknown-partner'],
    ['Ana,csi-5,2026-11-03,9', '2 instrument unknown-instrument'],
    ['Ana,csi-4,3/11/2026,9', '2 day not-a-date'],
    ['Ana,csi-4,2026-02-30,9', '2 day not-a-date'],
    ['Ana,csi-4,2026-11-26,9', '2 day in-future'],
    ['Ana,csi-4,1900-01-01,9', '2 day too-long-ago'],
    ['Ana,csi-4,2026-11-03,nine', '2 total not-a-number'],
    ['Ana,csi-4,2026-11-03,9.5', '2 total not-a-number'],
    ['Ana,csi-4,2026-11-03,22', '2 total out-of-range'],
    ['Ana,who-5,2026-11-03,50', '2 total out-of-range'],
    ['Ben,csi-4,2026-11-02,9', '2 day already-scored'],
    [
      'Cy,?,,',
      '2 partner unknown-partner instrument unknown-instrument day not-a-date total not-a-number',
    ],
  ])('name the mistake in %s', (row, expected) => {
    expect(said(table(row))).toEqual([expected]);
  });

  it('name what stands there twice, on its second row', () => {
    expect(said(table('Ana,csi-4,2026-11-03,9', 'first,CSI-4,3.11.2026,8'))).toEqual([
      '2',
      '3 day twice',
    ]);
  });

  it('name the columns that are not there', () => {
    expect(said('who,instrument,day\nAna,csi-4,2026-11-03')).toEqual([
      '1 partner missing-column total missing-column',
    ]);
    expect(said('')).toHaveLength(1);
  });

  it('tell two of one name apart by their place only', () => {
    const partners = facts.partners.map((partner) => ({ ...partner, firstName: 'Kim' }));

    expect(said(table('Kim,csi-4,2026-11-03,9', 'first,csi-4,2026-11-03,9'), { partners })).toEqual(
      ['2 partner unknown-partner', '3'],
    );
  });
});

describe('a total', () => {
  it.each([
    [csi4, 0, true],
    [csi4, 21, true],
    [csi4, 22, false],
    [csi4, -1, false],
    [who5, 100, true],
    [who5, 98, false],
  ])('can be reached or not', (instrument, total, expected) => {
    expect(canBe(instrument, total)).toBe(expected);
  });
});
