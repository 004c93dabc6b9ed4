import { describe, expect, it } from 'vitest';
import { isSameName } from './same-name.ts';

describe('a name that is typed to be sure', () => {
  it.each([
    ['Ana', 'Ana', true],
    [' ana ', 'Ana', true],
    ['Zoe\u0308', 'Zo\u00eb', true],
    ['HARBOUR PRACTICE', 'Harbour Practice', true],
    ['Harbour', 'Harbour Practice', false],
    ['', 'Ana', false],
  ])('%j means %j: %s', (typed, name, answer) => {
    expect(isSameName(typed, name)).toBe(answer);
  });
});
