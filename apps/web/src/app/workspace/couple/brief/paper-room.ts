import type { BriefItem, BriefList } from './brief-items.ts';

/** What fills the paper. */
export interface OnPaper {
  readonly findings: readonly { readonly about: string }[];
  readonly points: readonly BriefItem[];
  readonly told: readonly BriefList[];
  readonly exercises: readonly {
    readonly parts: readonly { readonly about: string; readonly items: readonly BriefItem[] }[];
  }[];
  readonly waiting: readonly unknown[];
  readonly picture: unknown;
}

/** In which print all of a brief stands on one sheet of A4. */
export type Print = 'usual' | 'small' | 'smallest';

// Counted on printed pages: how many signs a line of half a page holds in the usual print, and how many such
// lines a page has room for in each print. The smallest has room for about 185.
const SIGNS = 62;
const LINES: readonly (readonly [Print, number])[] = [
  ['usual', 112],
  ['small', 145],
];
const PICTURE = 24;
const TAG = 18;

/**
 * The largest print in which a brief keeps to one page. What is too much for the smallest goes on on a
 * second page: nothing is left out, and below six points nobody reads.
 */
export function printFor(brief: OnPaper): Print {
  const lines = linesOf(brief);
  return LINES.find(([, most]) => lines <= most)?.[0] ?? 'smallest';
}

/** How many lines of half a page a brief takes in the usual print, headings and gaps among them. */
export function linesOf(brief: OnPaper): number {
  const lists = [brief.points, ...brief.told.map(({ items }) => items)];
  const parts = brief.exercises.flatMap((exercise) => exercise.parts);
  const items = [...lists, ...parts.map((part) => part.items)].flat();
  const headings = 2 + lists.length * 2 + brief.exercises.length * 2 + parts.length;
  const findings = sum(brief.findings.map(({ about }) => linesFor(about, TAG * 2) + 0.3));
  const picture = brief.picture === undefined ? 0 : PICTURE;
  return findings + sum(items.map(linesOfItem)) + headings + brief.waiting.length + picture;
}

function linesOfItem({ about, words, use }: BriefItem): number {
  const told = words === '' ? 0 : sum(words.split('\n').map((line) => linesFor(line, 0)));
  return linesFor(about, use === null ? 0 : TAG) + told * 1.15 + 0.3;
}

function linesFor(text: string, beside: number): number {
  return Math.max(1, Math.ceil((text.length + beside) / SIGNS));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
