import { describe, expect, it } from 'vitest';
import { csi16, csi4 } from './csi.ts';
import { gad2, gad7 } from './gad.ts';
import { type Instrument, isDistressed, rangeOf } from './instrument.ts';
import { phq2, phq9 } from './phq.ts';
import { asksForHelp, type ItemAnswers, misfitsOf, scoreOf } from './score.ts';
import { INSTRUMENTS, instrumentOf } from './shipped.ts';
import { who5 } from './who-5.ts';

const scores = (instrument: Instrument, given: readonly (number | null)[]): ItemAnswers =>
  Object.fromEntries(instrument.items.map(({ key }, place) => [key, given[place] ?? null]));
const allAt = (instrument: Instrument, pick: (...of: number[]) => number): ItemAnswers =>
  scores(
    instrument,
    instrument.items.map(({ anchors }) => pick(...anchors.map(({ score }) => score))),
  );

describe.each([
  [csi4, 0, 21, [3, 2, 4, 5], 14],
  [csi16, 0, 81, [3, 5, 4, 3, 2, 1, 0, 5, 4, 3, 5, 0, 2, 3, 4, 1], 45],
  [phq9, 0, 27, [1, 2, 3, 0, 1, 2, 3, 0, 0], 12],
  [phq2, 0, 6, [1, 2], 3],
  [gad7, 0, 21, [3, 2, 1, 0, 1, 2, 3], 12],
  [gad2, 0, 6, [2, 2], 4],
  [who5, 0, 100, [5, 3, 2, 0, 1], 44],
])('$name', (instrument, min, max, mixed, total) => {
  it('reaches its range, from all lowest to all highest', () => {
    expect(rangeOf(instrument)).toEqual({ min, max });
    expect(scoreOf(instrument, allAt(instrument, Math.min)).total).toBe(min);
    expect(scoreOf(instrument, allAt(instrument, Math.max)).total).toBe(max);
  });

  it('adds up a mixed page', () => {
    expect(scoreOf(instrument, scores(instrument, mixed))).toEqual({ total, leftOut: 0 });
  });

  it('has no score where an item is left out', () => {
    const answers = scores(instrument, [...mixed.slice(0, -1), null]);
    expect(scoreOf(instrument, answers)).toEqual({ total: null, leftOut: 1 });
  });

  it('has an item and an answer only once', () => {
    expect(new Set(instrument.items.map(({ key }) => key)).size).toBe(instrument.items.length);
    for (const { anchors } of instrument.items)
      expect(new Set(anchors.map(({ score }) => score)).size).toBe(anchors.length);
  });

  it('says where it is from, and under which licence', () => {
    expect(instrument.source).toMatch(/\(\d{4}\)/);
    expect(instrument.licence.length).toBeGreaterThan(20);
    for (const figure of [instrument.cutOff, instrument.reliableChange])
      if (figure) expect(figure.source).not.toBe('');
  });
});

describe('the shipped instruments', () => {
  it('are found by key and version', () => {
    expect(instrumentOf('phq-9', 1)).toBe(phq9);
    expect(instrumentOf('phq-9', 2)).toBeUndefined();
    expect(new Set(INSTRUMENTS.map(({ key }) => key)).size).toBe(INSTRUMENTS.length);
  });

  it('call what is from memory unverified', () => {
    const unverified = INSTRUMENTS.flatMap(({ key, cutOff, reliableChange }) => [
      ...(cutOff?.verified === false ? [`${key} cut-off`] : []),
      ...(reliableChange?.verified === false ? [`${key} change`] : []),
    ]);
    expect(unverified).toEqual([
      'csi-4 cut-off',
      'csi-4 change',
      'csi-16 cut-off',
      'csi-16 change',
      'who-5 change',
    ]);
  });

  it.each([
    [csi4, 13, true],
    [csi4, 14, false],
    [csi16, 51, true],
    [csi16, 52, false],
    [phq9, 9, false],
    [phq9, 10, true],
    [gad7, 7, false],
    [gad7, 8, true],
    [who5, 48, true],
    [who5, 52, false],
  ])('$name: at %i it is distressed: %s', (instrument, score, expected) => {
    expect(isDistressed(instrument, score)).toBe(expected);
  });
});

describe('an answer', () => {
  it('must be one of those offered, to an item there is', () => {
    expect(misfitsOf(phq2, { interest: 4, mood: null, sleep: 1 })).toEqual([
      { code: 'unknown-answer', item: 'interest' },
      { code: 'unknown-item', item: 'sleep' },
    ]);
  });

  it('asks for help at anything above zero on the ninth item of the PHQ-9, and nowhere else', () => {
    expect(asksForHelp(phq9, scores(phq9, [0, 0, 0, 0, 0, 0, 0, 0, 1]))).toBe(true);
    expect(asksForHelp(phq9, scores(phq9, [3, 3, 3, 3, 3, 3, 3, 3, 0]))).toBe(false);
    expect(asksForHelp(phq9, { harm: null })).toBe(false);
    expect(asksForHelp(gad7, scores(gad7, [3, 3, 3, 3, 3, 3, 3]))).toBe(false);
  });

  it('left out counts as the mean of the others where the instrument allows it', () => {
    const lenient: Instrument = { ...phq9, mayLeaveOut: 2 };
    const answers = scores(lenient, [1, 1, 1, 1, 1, 1, 2, null, null]);
    // Eight points on seven items: 8 / 7 · 9 = 10.3.
    expect(scoreOf(lenient, answers)).toEqual({ total: 10, leftOut: 2 });
  });
});
