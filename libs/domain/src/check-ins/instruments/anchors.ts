import type { Anchor, Wording } from './instrument.ts';

/** Anchors that count up from the first, 0, 1, 2 ... */
export function countingUp(...labels: readonly Wording[]): readonly Anchor[] {
  return labels.map((label, score) => ({ score, label }));
}

/** Anchors that count down to the last, which counts 0. */
export function countingDown(...labels: readonly Wording[]): readonly Anchor[] {
  return labels.map((label, place) => ({ score: labels.length - 1 - place, label }));
}
