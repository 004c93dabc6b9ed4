import { betterBy, type Instrument, isDistressed } from '../check-ins/instruments/instrument.ts';

/** How the work with a couple ended, as their therapist says who closes it. */
export const ENDINGS = ['agreed', 'broken-off', 'referred'] as const;
export type Ending = (typeof ENDINGS)[number];

export const OUTCOMES = ['recovered', 'improved', 'unchanged', 'deteriorated'] as const;
/** What became of one partner on one instrument from the first score of the work to the last. */
export type Outcome = (typeof OUTCOMES)[number];

/**
 * The outcome by Jacobson & Truax (1991), J Consult Clin Psychol 59(1):12-19: a reliable change for the better is
 * recovery where it also leads across the cut-off, else improvement; one for the worse is deterioration. Null where
 * nothing is known of the instrument's precision.
 */
export function outcomeOf(
  instrument: Pick<Instrument, 'better' | 'cutOff' | 'reliableChange'>,
  first: number,
  last: number,
): Outcome | null {
  const points = instrument.reliableChange?.value;
  if (points === undefined) return null;
  const change = betterBy(instrument, last, first);
  if (change <= -points) return 'deteriorated';
  if (change < points) return 'unchanged';
  const hasCrossed =
    isDistressed(instrument, first) === true && isDistressed(instrument, last) === false;
  return hasCrossed ? 'recovered' : 'improved';
}

/** The quarter a day lies in, `2026-Q4`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
