import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from './instrument.ts';
import { askedIn } from './in-language.ts';
import { asksForHelp, scoreOf } from './score.ts';
import {
  instrumentFrom,
  rangeOfWritten,
  type WrittenQuestionnaire,
  writingFaults,
} from './written.ts';

const figure = (value: number) => ({ value, source: 'A study', verified: true });

/** Three items, 0 to 4, the second asked the other way round. */
function aQuestionnaire(facts: Partial<WrittenQuestionnaire> = {}): WrittenQuestionnaire {
  return {
    ...{ title: 'Evenings', language: 'de', better: 'higher', instruction: 'In dieser Woche:' },
    answers: ['nie', 'selten', 'manchmal', 'oft', 'immer'].map((label, score) => ({
      label,
      score,
    })),
    items: [
      { key: 'talk', text: 'Wir haben geredet.', reversed: false },
      { key: 'alone', text: 'Ich war allein.', reversed: true },
      { key: 'safe', text: 'Ich war sicher.', reversed: false },
    ],
    ...{ mayLeaveOut: 1, cutOff: null, reliableChange: null, helpItem: null, ...facts },
  };
}

const made = (facts: Partial<WrittenQuestionnaire> = {}) =>
  instrumentFrom(aQuestionnaire(facts), { key: 'own', version: 2 });

describe('a questionnaire of a practice’s own', () => {
  it.each([
    ['the least of everything', { talk: 0, alone: 0, safe: 0 }, 0],
    ['the most of everything', { talk: 4, alone: 4, safe: 4 }, 12],
    ['some of each', { talk: 1, alone: 3, safe: 2 }, 6],
    ['one left out, which counts as the mean of the others', { talk: 4, alone: 3, safe: null }, 11],
    ['two left out, which is one too many', { talk: 4 }, null],
  ])('scores %s', (_, answers, total) => {
    expect(scoreOf(made(), answers).total).toBe(total);
  });

  it('counts an item asked the other way round from the other end', () => {
    expect(made().items[1]?.anchors.map(({ score }) => score)).toEqual([4, 3, 2, 1, 0]);
    expect(askedIn(made(), 'de').items[1]?.anchors[0]).toEqual({ score: 4, label: 'nie' });
  });

  it('is asked in the language it was written in, whatever somebody reads', () => {
    expect(askedIn(made(), 'en')).toMatchObject({
      ...{ language: 'de', isTranslated: false, instruction: 'In dieser Woche:' },
    });
  });

  it.each([
    ['higher', { safe: 4 }, false],
    ['higher', { safe: 3 }, true],
    ['lower', { safe: 0 }, false],
    ['lower', { safe: 1 }, true],
    ['higher', { safe: null }, false],
  ] as const)(
    'asks for help at any answer but the best: %s is better, %j',
    (better, answers, is) => {
      expect(asksForHelp(made({ better, helpItem: 'safe' }), answers)).toBe(is);
    },
  );

  it.each([
    ['nothing', {}, []],
    [
      'two answers that count the same',
      {
        answers: [
          { score: 1, label: 'a' },
          { score: 1, label: 'b' },
        ],
      },
      ['answers/1/score twice'],
    ],
    ['all items left out', { mayLeaveOut: 3 }, ['mayLeaveOut out-of-range']],
    ['help asked of no item', { helpItem: 'gone' }, ['helpItem unknown-item']],
    ['a cut-off above every score', { cutOff: figure(12.5) }, ['cutOff/value out-of-range']],
    ['a cut-off below which nobody is', { cutOff: figure(0) }, ['cutOff/value out-of-range']],
    [
      'a change wider than the range',
      { reliableChange: figure(13) },
      ['reliableChange/value out-of-range'],
    ],
    ['no change at all', { reliableChange: figure(0) }, ['reliableChange/value out-of-range']],
  ] as const)('finds fault with %s', (_, facts, faults) => {
    const found = writingFaults(aQuestionnaire(facts));
    expect(found.map(({ path, code }) => `${path.join('/')} ${code}`)).toEqual(faults);
  });

  it('never scores outside of its range, whatever is turned round', () => {
    const scores = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), {
      minLength: 2,
      maxLength: 11,
    });
    const turns = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(scores, turns, fc.nat(), (points, reversals, seed) => {
        const answers = points.map((score) => ({ score, label: String(score) }));
        const items = reversals.map((reversed, nth) => ({ key: `i${nth}`, text: 'x', reversed }));
        const written = aQuestionnaire({ answers, items, mayLeaveOut: 0 });
        const instrument = instrumentFrom(written, { key: 'own', version: 1 });
        const range = rangeOf(instrument);
        const chosen = instrument.items.map(({ key, anchors }, nth) => [
          ...[key, anchors[(seed + nth * 7) % anchors.length]!.score],
        ]);
        const { total } = scoreOf(instrument, Object.fromEntries(chosen));
        expect(range).toEqual(rangeOfWritten(written));
        expect(total).toBeGreaterThanOrEqual(range.min);
        expect(total).toBeLessThanOrEqual(range.max);
      }),
    );
  });
});
