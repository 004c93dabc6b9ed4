import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  fits,
  RATHER_TALK,
  SAFETY_KEYS,
  SAFETY_QUESTIONS,
  safetyQuestionIn,
} from './screening.ts';
import type { SafetyAnswers } from './screening.ts';

const leftOut = Object.fromEntries(SAFETY_KEYS.map((key) => [key, null])) as SafetyAnswers;
const harmless: SafetyAnswers = {
  ...{ fear: 'never', silence: 'never', hurt: 'never', threat: 'never', life: 'no' },
  ...{ pressure: 'never', watched: 'never', own: 'never', together: 'yes', today: 'no' },
};

describe('the answers to the questions about safety', () => {
  it.each<[string, Partial<SafetyAnswers>, string | null, string[]]>([
    ['nothing that worries', {}, null, []],
    ['once afraid', { fear: 'once' }, 'look', ['fear:look']],
    ['keeping quiet now and then', { silence: 'sometimes' }, 'look', ['silence:look']],
    ['a word kept back once', { silence: 'once' }, null, []],
    ['hurt a single time', { hurt: 'once' }, 'soon', ['hurt:soon']],
    ['having hurt the other often', { own: 'often' }, 'soon', ['own:soon']],
    ['hands around the neck, years ago', { life: 'yes' }, 'now', ['life:now']],
    ['something at this moment', { today: 'yes' }, 'now', ['today:now']],
    ['not being sure', { today: 'unsure' }, 'soon', ['today:soon']],
    ['not speaking openly together', { together: 'no' }, 'soon', ['together:soon']],
    ['rather talking about it', { pressure: RATHER_TALK }, 'soon', ['pressure:talk']],
    [
      'several things, the most urgent first',
      { fear: 'once', hurt: 'often', watched: RATHER_TALK, life: 'yes' },
      'now',
      ['life:now', 'hurt:soon', 'watched:talk', 'fear:look'],
    ],
  ])('tell of %s', (_, said, attention, reasons) => {
    const evaluation = evaluate({ ...harmless, ...said });

    expect(evaluation.attention).toBe(attention);
    expect(evaluation.reasons.map(({ question, why }) => `${question}:${why}`)).toEqual(reasons);
  });

  it.each(SAFETY_KEYS)('are asked in German too: %s', (key) => {
    const [english, german] = [safetyQuestionIn('en', key), safetyQuestionIn('de', key)];

    expect(german).toMatch(/\?$/);
    expect(german).not.toBe(english);
    expect(german.includes('{name}')).toBe(english.includes('{name}'));
  });

  it('say nothing when all were left out, and say that they were', () => {
    expect(evaluate(leftOut)).toEqual({ attention: null, reasons: [], leftOut: 10 });
  });

  const anyAnswers = fc.record(
    Object.fromEntries(
      SAFETY_QUESTIONS.map(({ key, answers }) => [
        key,
        fc.constantFrom<string | null>(null, RATHER_TALK, ...answers),
      ]),
    ),
  ) as fc.Arbitrary<SafetyAnswers>;
  const rank = (answers: SafetyAnswers) =>
    [null, 'look', 'soon', 'now'].indexOf(evaluate(answers).attention);

  it('never ask for less attention because more was answered', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...SAFETY_KEYS), (answers, key) => {
        expect(rank({ ...answers, [key]: null })).toBeLessThanOrEqual(rank(answers));
      }),
    );
  });

  it('fit their question, and no other', () => {
    expect(fits('life', 'yes')).toBe(true);
    expect(fits('life', 'often')).toBe(false);
    expect(fits('life', null) && fits('life', RATHER_TALK)).toBe(true);
  });

  it('are known wherever a question says what asks for attention', () => {
    for (const { answers, attention } of SAFETY_QUESTIONS) {
      expect(answers).toEqual(expect.arrayContaining(Object.keys(attention)));
    }
  });
});
