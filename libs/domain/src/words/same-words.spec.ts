import { describe, expect, it } from 'vitest';
import { differences } from './same-words.ts';

describe('the words of two languages', () => {
  it.each([
    [{ a: 'Good evening, {name}' }, { a: 'Guten Abend, {name}' }, []],
    [{ a: { b: 'Hello you' } }, { a: {} }, ['missing: a.b']],
    [{}, { a: 'Hallo' }, ['left over: a']],
    [{ a: 'For {name}' }, { a: 'Für {nam}' }, ['other blanks: a']],
    [{ a: 'For {name}' }, { a: 'Für alle' }, ['other blanks: a']],
    [{ a: 'Go to bed' }, { a: 'Go to bed' }, ['not translated: a']],
    [{ a: 'OK' }, { a: 'OK' }, []],
    [{ a: '{n, plural, one {a} other {# b}}' }, { a: '{n, plural, other {# c}}' }, []],
    [{ a: '{n, plural, other {#}}' }, { a: 'viele' }, ['other blanks: a']],
    [
      { a: '{k, select, x {a} other {b}}' },
      { a: '{k, select, y {c} other {d}}' },
      ['other blanks: a'],
    ],
  ])('%j and %j', (one, other, found) => {
    expect(differences([one, other])).toEqual(found);
  });

  it('may be the same where that is right', () => {
    expect(differences([{ a: 'Good night' }, { a: 'Good night' }], ['a'])).toEqual([]);
  });

  it('are read as messages: one that cannot be is found here', () => {
    expect(() => differences([{ a: 'x' }, { a: 'Hallo {' }])).toThrow('Unreadable');
  });
});
