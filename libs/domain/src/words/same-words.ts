import { parse, type Part } from './message.ts';

interface WordTree {
  readonly [key: string]: string | WordTree;
}

/**
 * Where the words of one language do not match those of another: keys that only one has, blanks,
 * choices and their branches that differ, and texts that read the same in both although they are
 * sentences. `same` names the keys whose text is rightly the same. Empty where all is well.
 */
export function differences(
  [one, other]: readonly [WordTree, WordTree],
  same: readonly string[] = [],
): string[] {
  const [ours, theirs] = [flat(one), flat(other)];
  const missing = [...ours.keys()].filter((key) => !theirs.has(key));
  const left = [...theirs.keys()].filter((key) => !ours.has(key));
  const both = [...ours.keys()].filter((key) => theirs.has(key));
  return [
    ...missing.map((key) => `missing: ${key}`),
    ...left.map((key) => `left over: ${key}`),
    ...both
      .filter((key) => shapeOf(ours.get(key) ?? '') !== shapeOf(theirs.get(key) ?? ''))
      .map((key) => `other blanks: ${key}`),
    ...both
      .filter((key) => !same.includes(key) && isSentence(ours.get(key) ?? ''))
      .filter((key) => ours.get(key) === theirs.get(key))
      .map((key) => `not translated: ${key}`),
  ];
}

function flat(words: WordTree, before = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, word]) =>
      typeof word === 'string' ? [[before + key, word]] : [...flat(word, `${before}${key}.`)],
    ),
  );
}

// A language may count in its own arms (`=2`, `one`); a choice by name has to know all names.
function shapeOf(message: string): string {
  return [...new Set(blanksIn(parse(message)))].toSorted().join(' ');
}

function blanksIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'blank') return [part.name];
    if (part.kind !== 'plural' && part.kind !== 'select') return [];
    const names = part.kind === 'select' ? [...part.branches.keys()].toSorted().join('|') : '';
    const within = [...part.branches.values()].flatMap((branch) => blanksIn(branch));
    return [`${part.kind}:${part.name}:${names}`, ...within];
  });
}

function isSentence(message: string): boolean {
  return /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(message.replaceAll(/\{\w+\}/g, ''));
}
