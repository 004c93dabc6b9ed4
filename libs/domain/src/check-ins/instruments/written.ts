import type { Language } from '../../words/language.ts';
import type { Anchor, Figure, Instrument, Wording } from './instrument.ts';

/** How many items a practice's own questionnaire can have, and how many answers to each. */
export const MOST_ITEMS = 30;
export const MOST_ANSWERS = 11;
/** What one answer can count at most. */
export const MOST_POINTS = 100;

/** A questionnaire as a practice wrote it: one set of answers for all of its items, in one language. */
export interface WrittenQuestionnaire {
  readonly title: string;
  readonly language: Language;
  readonly better: Instrument['better'];
  readonly instruction: string;
  /** In the order they are shown; no two count the same, as an answer is known by what it counts. */
  readonly answers: readonly { readonly score: number; readonly label: string }[];
  readonly items: readonly WrittenItem[];
  readonly mayLeaveOut: number;
  readonly cutOff: Figure | null;
  readonly reliableChange: Figure | null;
  /** The item of which any answer but the best asks for help at once. */
  readonly helpItem: string | null;
}

export interface WrittenItem {
  readonly key: string;
  readonly text: string;
  /** Asked the other way round: what counts most counts least, and the other way about. */
  readonly reversed: boolean;
}

/** What is wrong with a questionnaire beyond each of its fields, and where, as a path. */
export interface WritingFault {
  readonly path: readonly (string | number)[];
  readonly code: 'twice' | 'out-of-range' | 'unknown-item';
}

/**
 * The instrument a practice's questionnaire is, in one of its versions. An item that is asked the
 * other way round counts the lowest and the highest answer together, less the one chosen.
 */
export function instrumentFrom(
  written: WrittenQuestionnaire,
  which: Pick<Instrument, 'key' | 'version'>,
): Instrument {
  const { language, better, answers, mayLeaveOut, cutOff, reliableChange, helpItem } = written;
  const said = (text: string): Wording => ({ [language]: text });
  const straight = answers.map(({ score, label }) => ({ score, label: said(label) }));
  return {
    ...{
      ...which,
      name: written.title,
      original: language,
      better,
      instruction: said(written.instruction),
    },
    items: written.items.map(({ key, text, reversed }) => ({
      ...{ key, text: said(text), anchors: reversed ? turned(straight) : straight },
    })),
    ...{ factor: 1, mayLeaveOut, cutOff, reliableChange, licence: '', source: '' },
    ...(helpItem === null ? {} : { crisisItem: helpItem }),
  };
}

/** The lowest and highest sum of its items. */
export function rangeOfWritten({
  answers,
  items,
}: Pick<WrittenQuestionnaire, 'answers' | 'items'>) {
  const scores = answers.map(({ score }) => score);
  return { min: Math.min(...scores) * items.length, max: Math.max(...scores) * items.length };
}

/** Each thing that would keep it from being scored without a doubt; empty where it can be. */
export function writingFaults(written: WrittenQuestionnaire): WritingFault[] {
  const { answers, items, mayLeaveOut, helpItem } = written;
  const faults: WritingFault[] = [];
  const scores = answers.map(({ score }) => score);
  const again = scores.findIndex((score, nth) => scores.indexOf(score) < nth);
  if (again >= 0) faults.push({ path: ['answers', again, 'score'], code: 'twice' });
  if (mayLeaveOut >= items.length) faults.push({ path: ['mayLeaveOut'], code: 'out-of-range' });
  if (helpItem !== null && !items.some(({ key }) => key === helpItem))
    faults.push({ path: ['helpItem'], code: 'unknown-item' });
  return [...faults, ...figureFaults(written)];
}

// A cut-off nobody can reach, or a change nobody can make, would never be seen to be wrong.
function figureFaults(written: WrittenQuestionnaire): WritingFault[] {
  const { min, max } = rangeOfWritten(written);
  const { cutOff, reliableChange } = written;
  const isOutside = cutOff !== null && !(cutOff.value > min && cutOff.value <= max);
  const isTooMuch =
    reliableChange !== null && !(reliableChange.value > 0 && reliableChange.value <= max - min);
  return [
    ...(isOutside ? [{ path: ['cutOff', 'value'], code: 'out-of-range' } as const] : []),
    ...(isTooMuch ? [{ path: ['reliableChange', 'value'], code: 'out-of-range' } as const] : []),
  ];
}

function turned(anchors: readonly Anchor[]): Anchor[] {
  const scores = anchors.map(({ score }) => score);
  const both = Math.min(...scores) + Math.max(...scores);
  return anchors.map(({ score, label }) => ({ score: both - score, label }));
}
