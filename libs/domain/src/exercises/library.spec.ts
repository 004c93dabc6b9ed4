import { describe, expect, it } from 'vitest';
import { SIGNS } from '../check-ins/closeness.ts';
import { CAUSES, STEPS } from './exercise.ts';
import { libraryEn } from './library.en.ts';

const each = libraryEn.map((exercise) => [exercise.key, exercise] as const);
const own = (exercise: (typeof libraryEn)[number]) => exercise.prompts.slice(0, -2);
const words = (exercise: (typeof libraryEn)[number]) =>
  [
    exercise.title,
    exercise.purpose,
    exercise.invitation,
    exercise.notWhen,
    ...exercise.prompts.flatMap(({ question, help }) => [question, help]),
  ].join(' ');

describe('the library', () => {
  it('holds at least a dozen exercises, each under its own key', () => {
    expect(libraryEn.length).toBeGreaterThanOrEqual(12);
    expect(new Set(libraryEn.map(({ key }) => key)).size).toBe(libraryEn.length);
  });

  it.each(STEPS)('has two or more exercises for the step %s', (step) => {
    expect(libraryEn.filter((one) => one.step === step).length).toBeGreaterThanOrEqual(2);
  });

  it.each(SIGNS)('answers the sign %s', (sign) => {
    expect(libraryEn.some((one) => one.signs.includes(sign))).toBe(true);
  });

  it.each(CAUSES)('answers the cause %s', (cause) => {
    expect(libraryEn.some((one) => one.causes.includes(cause))).toBe(true);
  });
});

describe.each(each)('the exercise %s', (_, exercise) => {
  it('asks two to four things, each once', () => {
    const keys = exercise.prompts.map(({ key }) => key);

    expect(own(exercise).length).toBeGreaterThanOrEqual(2);
    expect(own(exercise).length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^[a-z-]+$/.test(key))).toBe(true);
  });

  it('closes with closeness before and after, kept from the partner', () => {
    const closing = exercise.prompts.slice(-2);

    expect(closing.map(({ key }) => key)).toEqual(['closeness-before', 'closeness-after']);
    expect(closing.every(({ type }) => type === 'scale')).toBe(true);
    expect(closing.every(({ visibility }) => visibility === 'therapist')).toBe(true);
  });

  it('seals answers exactly where both are to be revealed at once', () => {
    const expected = exercise.mode === 'reveal' ? 'when-both-answered' : 'therapist';

    expect(own(exercise).every(({ visibility }) => visibility === expected)).toBe(true);
  });

  it('offers two or more different choices wherever it offers any', () => {
    for (const prompt of exercise.prompts) {
      if (prompt.type !== 'choice') continue;
      expect(prompt.choices.length).toBeGreaterThanOrEqual(2);
      expect(new Set(prompt.choices).size).toBe(prompt.choices.length);
    }
  });

  it('stays short, calm and free of research claims', () => {
    expect(exercise.invitation.length).toBeLessThanOrEqual(400);
    expect(words(exercise)).not.toMatch(/!|\b(research|study|studies|proven|evidence)\b/i);
  });
});
