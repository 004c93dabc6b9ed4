import { describe, expect, it } from 'vitest';
import { SIGNS } from '../check-ins/closeness.ts';
import { CAUSES, STEPS } from './exercise.ts';
import { libraryEn } from './library.en.ts';

type Shipped = (typeof libraryEn)[number];

const each = libraryEn.map((exercise) => [exercise.key, exercise] as const);
const own = (exercise: Shipped) => exercise.prompts.slice(0, -2);
const words = (exercise: Shipped) =>
  [
    exercise.title,
    exercise.purpose,
    exercise.invitation,
    exercise.notWhen,
    ...exercise.prompts.flatMap(({ question, help }) => [question, help]),
  ].join(' ');

describe('the library', () => {
  it('holds forty-two exercises, each under its own key and title', () => {
    expect(libraryEn).toHaveLength(42);
    expect(new Set(libraryEn.map(({ key }) => key)).size).toBe(42);
    expect(new Set(libraryEn.map(({ title }) => title)).size).toBe(42);
  });

  it('goes through the five steps in their order', () => {
    const places = libraryEn.map(({ step }) => STEPS.indexOf(step));

    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it.each(STEPS)('has half a dozen exercises or more for the step %s', (step) => {
    expect(libraryEn.filter((one) => one.step === step).length).toBeGreaterThanOrEqual(6);
  });

  it.each(SIGNS)('answers the sign %s in several ways', (sign) => {
    expect(libraryEn.filter((one) => one.signs.includes(sign)).length).toBeGreaterThanOrEqual(6);
  });

  it.each(CAUSES)('answers the cause %s in several ways', (cause) => {
    expect(libraryEn.filter((one) => one.causes.includes(cause)).length).toBeGreaterThanOrEqual(6);
  });

  it.each(['alone', 'reveal', 'together', 'turns', 'each'])('is done %s, too', (mode) => {
    expect(libraryEn.some((one) => one.mode === mode)).toBe(true);
  });

  it.each(['text', 'scale', 'choice', 'list', 'meeting', 'done'])('asks for a %s, too', (type) => {
    expect(libraryEn.flatMap(own).some((prompt) => prompt.type === type)).toBe(true);
  });
});

describe.each(each)('the exercise %s', (_, exercise) => {
  it('asks two to five things, each once', () => {
    const keys = exercise.prompts.map(({ key }) => key);

    expect(own(exercise).length).toBeGreaterThanOrEqual(2);
    expect(own(exercise).length).toBeLessThanOrEqual(5);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^[a-z-]+$/.test(key))).toBe(true);
  });

  it('answers at least one sign', () => {
    expect(exercise.signs.length).toBeGreaterThanOrEqual(1);
  });

  it('closes with closeness before and after, kept from the partner', () => {
    const closing = exercise.prompts.slice(-2);

    expect(closing.map(({ key }) => key)).toEqual(['closeness-before', 'closeness-after']);
    expect(closing.every(({ type, asks }) => type === 'scale' && asks === 'both')).toBe(true);
    expect(closing.every(({ visibility }) => visibility === 'therapist')).toBe(true);
  });

  it('shows the other partner nothing by itself but what is sealed or settled together', () => {
    const sealed = exercise.mode === 'reveal' ? 'when-both-answered' : 'therapist';

    for (const { type, visibility } of own(exercise)) {
      const usual = type === 'meeting' ? 'shared' : sealed;
      expect([usual, 'private']).toContain(visibility);
    }
  });

  it('gives each role something to do wherever there are roles, and only there', () => {
    const asked = own(exercise).map(({ asks }) => asks);

    expect(asked.includes('one')).toBe(exercise.roles !== null);
    expect(asked.includes('other')).toBe(exercise.roles !== null);
    if (exercise.roles) expect(exercise.mode).toBe('each');
  });

  it('offers two or more different choices wherever it offers any', () => {
    for (const prompt of exercise.prompts) {
      if (prompt.type !== 'choice') continue;
      expect(prompt.choices.length).toBeGreaterThanOrEqual(2);
      expect(new Set(prompt.choices).size).toBe(prompt.choices.length);
    }
  });

  it('stays short and calm, and claims nothing outside of its evidence note', () => {
    expect(exercise.invitation.length).toBeLessThanOrEqual(400);
    expect(words(exercise)).not.toMatch(/!|\b(research|study|studies|proven|evidence)\b/i);
  });

  it('names year and title of a source where it says that something is known', () => {
    if (exercise.evidence) expect(exercise.evidence.source).toMatch(/\((19|20)\d\d\)\. .{20}/);
  });
});
