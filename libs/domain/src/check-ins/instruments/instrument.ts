import type { Language } from '../../words/language.ts';

/**
 * Words of an instrument. A translation is shipped where one is published and in use; where there
 * is none, the original is asked, since an instrument in other words measures something else.
 */
export type Wording = Readonly<Partial<Record<Language, string>>>;

/** A number somebody published, and whether it was read there or only remembered. */
export interface Figure {
  readonly value: number;
  readonly source: string;
  /** False where the figure is from memory or from somewhere that only quotes it. */
  readonly verified: boolean;
}

/** One of the answers to an item, and what it counts. */
export interface Anchor {
  readonly score: number;
  readonly label: Wording;
}

export interface Item {
  /** Stable within the instrument's version; answers are kept under it. */
  readonly key: string;
  readonly text: Wording;
  /** In the order they are shown, which is not always the order of their scores. */
  readonly anchors: readonly Anchor[];
}

/**
 * A questionnaire with its scoring. Once answered by anybody it is never reworded or scored
 * otherwise: it gets a new version, and two versions are never one line.
 */
export interface Instrument {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  /** The language it was written in; English where nothing is said. */
  readonly original?: Language;
  /** Whether a higher score is better for the person. Never a default of a chart. */
  readonly better: 'higher' | 'lower';
  /** `person` where it asks how one is oneself: two such scores say nothing of the two together. */
  readonly about?: 'person';
  /** What stands before the items: what they are about, and for how far back. */
  readonly instruction: Wording;
  readonly items: readonly Item[];
  /** What the sum of the items is multiplied with; 1 for most. */
  readonly factor: number;
  /** So many items may be left out, and count as the mean of the others; 0 asks for all. */
  readonly mayLeaveOut: number;
  /** Between the two groups of the validation study; see `isDistressed`. Null where none is known. */
  readonly cutOff: Figure | null;
  /** The least change, in points, that is more than the error of measurement; null where unknown. */
  readonly reliableChange: Figure | null;
  readonly licence: string;
  readonly source: string;
  /** Any answer to this item but the best one asks for help on the screen at once. */
  readonly crisisItem?: string;
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The lowest and highest score that can be reached, from the items themselves. */
export function rangeOf({ items, factor }: Instrument): Range {
  const sum = (pick: (...scores: number[]) => number): number =>
    items.reduce((total, { anchors }) => total + pick(...anchors.map(({ score }) => score)), 0);
  return { min: sum(Math.min) * factor, max: sum(Math.max) * factor };
}

/**
 * Whether a score lies on the distressed side of the cut-off: at or beyond it where lower is
 * better, below it where higher is better. Null where the instrument has no cut-off.
 */
export function isDistressed(
  { better, cutOff }: Pick<Instrument, 'better' | 'cutOff'>,
  score: number,
): boolean | null {
  if (!cutOff) return null;
  return better === 'lower' ? score >= cutOff.value : score < cutOff.value;
}

/** How far one score is from another, in points, such that more is better. */
export function betterBy(
  { better }: Pick<Instrument, 'better'>,
  score: number,
  than: number,
): number {
  return better === 'higher' ? score - than : than - score;
}

/** What two results must share to stand on one line. */
export const lineKey = ({ key, version }: Pick<Instrument, 'key' | 'version'>): string =>
  `${key}/${version}`;
