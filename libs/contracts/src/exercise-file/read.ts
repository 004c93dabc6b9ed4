import * as z from 'zod/mini';
import { ImportExercises } from '../own-exercises.ts';
import type { WrittenExercise } from '../exercises.ts';
import { readMarkdown } from './markdown.ts';

/** What keeps a file out, and where: a line of it, or a JSON pointer into it. */
export interface FileFault {
  readonly code: string;
  readonly line?: number;
  /** What of an exercise it is about, as a Markdown file calls it. */
  readonly part?: string;
  readonly pointer?: string;
}

/** All of a file, or nothing of it. */
export type ReadExercises =
  | { readonly kind: 'read'; readonly exercises: readonly WrittenExercise[] }
  | { readonly kind: 'refused'; readonly faults: readonly FileFault[] };

/**
 * Exercises from a file, JSON or Markdown, told apart by how it begins. Every fault is named with
 * its place; with one of them nothing is read at all.
 */
export function readExercises(file: string): ReadExercises {
  const text = file.replace(/^\uFEFF/, '');
  if (text.trim() === '') return refused([{ code: 'file-empty' }]);
  return /^\s*[[{]/.test(text) ? fromJson(text) : fromMarkdown(text);
}

function fromJson(text: string): ReadExercises {
  const parsed = parse(text);
  if ('fault' in parsed) return refused([parsed.fault]);
  const { value } = parsed;
  if (Array.isArray(value)) return checked(value, (pointer) => ({ pointer }));
  if (isObject(value) && 'exercises' in value) {
    return checked(value.exercises, (pointer) => ({ pointer: `/exercises${pointer}` }));
  }
  // One exercise alone: its pointers begin with it.
  return checked([value], (pointer) => ({ pointer: pointer.replace(/^\/0/, '') }));
}

function fromMarkdown(text: string): ReadExercises {
  const { exercises, lines, misread } = readMarkdown(text);
  if (misread.length > 0) return refused(misread);
  return checked(exercises, (pointer) => ({ line: lineOf(pointer, lines), ...partOf(pointer) }));
}

function checked(
  exercises: unknown,
  placeOf: (pointer: string) => Omit<FileFault, 'code'>,
): ReadExercises {
  const read = z.safeParse(ImportExercises, { exercises });
  if (read.success) return { kind: 'read', exercises: read.data.exercises };
  return refused(
    read.error.issues.map((issue) => {
      const [, ...path] = issue.path;
      const pointer = path.map((step) => `/${String(step)}`).join('');
      return { code: codeOf(issue, valueAt(exercises, path)), ...placeOf(pointer) };
    }),
  );
}

/** What the contract calls it; what is not there, and what is not among the choices, has a code of its own. */
function codeOf({ code, message }: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'missing';
  return code === 'invalid_value' ? 'unknown-value' : message;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (isObject(value) ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    root,
  );
}

const inMarkdown: Readonly<Record<string, string>> = {
  visibility: 'read by',
  notWhen: 'not when',
  prompts: 'questions',
};

function partOf(pointer: string): { readonly part?: string } {
  const name = pointer.split('/').findLast((step) => /^[a-zA-Z]+$/.test(step));
  return name ? { part: inMarkdown[name] ?? name } : {};
}

/** Where a pointer's value stands, or what should hold it. */
function lineOf(pointer: string, lines: ReadonlyMap<string, number>): number {
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const line = lines.get(place);
    if (line !== undefined) return line;
  }
  return 1;
}

function parse(text: string): { readonly value: unknown } | { readonly fault: FileFault } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (unreadable) {
    if (!(unreadable instanceof SyntaxError)) throw unreadable;
    const at = /position (\d+)/.exec(unreadable.message)?.[1];
    const line = at === undefined ? {} : { line: text.slice(0, Number(at)).split('\n').length };
    return { fault: { code: 'not-json', ...line } };
  }
}

function refused(faults: readonly FileFault[]): ReadExercises {
  return { kind: 'refused', faults };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
