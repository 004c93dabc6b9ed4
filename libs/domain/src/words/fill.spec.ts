import { describe, expect, it } from 'vitest';
import { fill } from './fill.ts';

const things = '{count, plural, =0 {Nothing to do} one {# small thing} other {# small things}}';
const nested =
  '{who, select, both {You have {n, plural, one {one day} other {# days}}} other {{name} has {n, plural, one {one day} other {# days}}}}';

describe('filling a message', () => {
  it.each([
    ['plain text', 'Saved.', {}, 'Saved.'],
    ['a name', 'Good evening, {name}', { name: 'Ana' }, 'Good evening, Ana'],
    ['a name with braces of its own', 'For {name}', { name: '{x}' }, 'For {x}'],
    ['an apostrophe', "{name}'s answer isn't shown", { name: 'Ben' }, "Ben's answer isn't shown"],
    ['none', things, { count: 0 }, 'Nothing to do'],
    ['one', things, { count: 1 }, '1 small thing'],
    ['many', things, { count: 1200 }, '1,200 small things'],
    ['a choice', '{kind, select, a {first} other {else}}', { kind: 'a' }, 'first'],
    ['any other choice', '{kind, select, a {first} other {else}}', { kind: 'z' }, 'else'],
    ['a choice that objects are born with', '{k, select, other {else}}', { k: 'toString' }, 'else'],
    ['a plural inside a choice', nested, { who: 'both', n: 2, name: 'Ana' }, 'You have 2 days'],
    ['a name inside a choice', nested, { who: 'one', n: 1, name: 'Ana' }, 'Ana has one day'],
    ['a hash outside a plural', 'Room #{n}', { n: 4 }, 'Room #4'],
    ['an empty branch', 'a{n, plural, one {} other {s}}', { n: 1 }, 'a'],
    [
      'a choice inside a plural, counting on',
      '{n, plural, one {#} other {{k, select, x {# x} other {#}}}}',
      { n: 3, k: 'x' },
      '3 x',
    ],
  ])('writes %s', (_, message, params, sentence) => {
    expect(fill(message, params, 'en')).toBe(sentence);
  });

  it('follows the plurals and numbers of the language', () => {
    const weeks = '{n, plural, one {# неделя} few {# недели} many {# недель} other {# недели}}';

    expect([1, 3, 5].map((n) => fill(weeks, { n }, 'ru'))).toEqual([
      '1 неделя',
      '3 недели',
      '5 недель',
    ]);
    expect(fill('{n}', { n: 1200.5 }, 'de')).toBe('1.200,5');
  });

  it.each([
    ['a blank nothing fills', 'Hello {name}'],
    ['a blank named like something objects are born with', '{toString}'],
    ['a brace left open', 'Hello {name'],
    ['a brace too many', 'Hello }'],
    ['a plural without other', '{n, plural, one {x}}'],
    ['a kind it does not know', '{n, date, short}'],
    ['an empty blank', 'Hello {}'],
  ])('refuses %s', (_, message) => {
    expect(() => fill(message, { n: 1 }, 'en')).toThrow();
  });
});
