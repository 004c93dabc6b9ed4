import { describe, expect, it } from 'vitest';
import { libraryEn } from '../exercises/library.en.ts';
import { faultsOf } from '../exercises/programme.ts';
import { LANGUAGES } from '../words/language.ts';
import { forecastOf } from './forecast.ts';
import { PROGRAMME_KEYS, programmesIn, titlesOf } from './programmes.ts';

const stepOf = (exerciseKey: string) => libraryEn.find(({ key }) => key === exerciseKey)?.step;
const english = programmesIn('en');
const six = english.filter(({ key }) => key === 'six-weeks')[0]!;
const begunAt = Temporal.Instant.from('2026-11-02T12:00:00Z').epochMilliseconds;
const zones = ['Europe/Paris', 'Europe/Paris'];

describe('the programmes Closeknit ships', () => {
  it('are at least six, the same in every language, and each has words of its own', () => {
    expect(english.length).toBeGreaterThanOrEqual(6);
    for (const language of LANGUAGES) {
      const told = programmesIn(language);
      expect(told.map(({ key, items }) => [key, items])).toEqual(
        english.map(({ key, items }) => [key, items]),
      );
      expect(new Set(told.map(({ title }) => title)).size).toBe(told.length);
    }
  });

  it.each(english.map((programme) => [programme.key, programme] as const))(
    'can be given: %s',
    (_, programme) => {
      const known = new Set(libraryEn.map(({ key }) => key));

      expect(faultsOf(programme, (key) => known.has(key))).toEqual([]);
      expect(programme.items[0]?.rule.kind).toBe('at-once');
    },
  );

  it.each(LANGUAGES)('stay short, calm and free of research claims in %s', (language) => {
    for (const { title, about, purpose, notWhen } of programmesIn(language)) {
      expect(title.length).toBeLessThanOrEqual(60);
      expect(Math.max(about.length, purpose.length, notWhen.length)).toBeLessThanOrEqual(240);
      expect([title, about, purpose, notWhen].join(' ')).not.toMatch(
        /!|\b(research|study|studies|proven|evidence|Studie|Studien|Forschung)\b/i,
      );
    }
  });

  it('lead through the five steps in their order, in six weeks', () => {
    const steps = six.items.map(({ exerciseKey }) => stepOf(exerciseKey));
    const items = six.items.map(({ rule }, index) => ({
      ...{ id: `${index}`, rule, skipped: false, deliveredAt: null, endedAt: null },
    }));
    const last = forecastOf({ begunAt, items, sessions: [], rests: [], zones }).at(-1);

    expect([...new Set(steps)]).toEqual(['name', 'safety', 'time', 'curiosity', 'goals']);
    expect(((last?.at ?? 0) - begunAt) / 86_400_000).toBeCloseTo(35, 0);
  });

  it('have a title in every language, and a practice’s own has none', () => {
    expect(Object.keys(titlesOf('six-weeks')).toSorted()).toEqual(LANGUAGES.toSorted());
    expect(titlesOf('of-a-practice')).toEqual({});
    expect(PROGRAMME_KEYS).toContain('two-rhythms');
  });
});
