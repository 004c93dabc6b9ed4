import { describe, expect, it } from 'vitest';
import { COUNTRIES, isCountry } from './countries.ts';
import { COUNTRIES_WITH_RESOURCES, crisisResourcesIn } from './crisis-resources.ts';

describe('help in a crisis', () => {
  it.each(COUNTRIES_WITH_RESOURCES)('in %s begins with the emergency number', (country) => {
    const [first, ...more] = crisisResourcesIn(country);

    expect(isCountry(country)).toBe(true);
    expect(first?.label).toBe('Emergency services');
    expect(more.length).toBeGreaterThan(1);
  });

  it.each(COUNTRIES_WITH_RESOURCES)('in %s is told in German, with the same numbers', (country) => {
    const [english, german] = [crisisResourcesIn(country), crisisResourcesIn(country, 'de')];

    expect(german[0]?.label).toBe('Notruf');
    expect(german.map(({ contact }) => contact.replace('oder', 'or'))).toEqual(
      english.map(({ contact }) => contact),
    );
    const told = german.flatMap(({ label, hours }) => [label, hours]).join(' ');
    expect(told).not.toMatch(/\b(services|call|text|day and night|their page|those who)\b/);
  });

  it('says of every entry where to check it, and that nobody has yet', () => {
    const all = COUNTRIES_WITH_RESOURCES.flatMap((country) => crisisResourcesIn(country));

    expect(
      all.filter(({ source }) => !/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/.test(source)),
    ).toEqual([]);
    expect(all.filter(({ verified }) => verified)).toEqual([]);
  });

  it.each([[null], ['FJ'], ['toString']])('is found worldwide where %s has no list', (country) => {
    expect(crisisResourcesIn(country).map(({ contact }) => contact)).toEqual(['findahelpline.com']);
  });
});

describe('a country', () => {
  it.each([
    ['PT', true],
    ['pt', false],
    ['XX', false],
    ['', false],
  ])('%j is known: %s', (code, known) => {
    expect(isCountry(code)).toBe(known);
    expect(new Set(COUNTRIES).size).toBe(COUNTRIES.length);
  });
});
