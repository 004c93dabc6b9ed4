import { type Outcome, OUTCOMES, type Ending } from './outcome.ts';

/** Of fewer couples than this nothing is told. */
export const FEWEST_COUPLES = 5;
/** What is told is rounded to a multiple of this, so that two figures never differ by one couple. */
export const ROUNDED_TO = 5;

/** One couple whose work has ended, with what became of each partner who was measured twice. */
export interface FinishedCouple {
  readonly ending: Ending | null;
  readonly outcomes: readonly Outcome[];
}

/** Couples; those measured; partners measured; each outcome; couples with a known ending; those broken off. */
export const MEASURES = ['couples', 'courses', ...OUTCOMES, 'endings', 'brokenOff'] as const;
export type Measure = (typeof MEASURES)[number];

/** Null where it is of too few couples, or would tell what another figure hides. */
export type ToldFigures = Readonly<Record<Measure, number | null>>;

/** What is counted, and in how many couples it is found. */
interface Count {
  readonly count: number;
  readonly couples: number;
}

type Counts = Readonly<Record<Measure | 'otherEndings', Count>>;
type Shown = Record<keyof Counts, boolean>;

/** The parts of a whole that is told as well: what is left of it must not tell of one of them. */
const parts: readonly (readonly (keyof Counts)[])[] = [OUTCOMES, ['brokenOff', 'otherEndings']];

/** Figures of one group of couples, by itself. */
export function toldOf(couples: readonly FinishedCouple[]): ToldFigures {
  return toldTogether([couples])[0] as ToldFigures;
}

/**
 * Figures of groups that together are everybody, so that each could be found as what the others leave of the whole. A
 * figure of fewer than five couples is hidden, and with it the next smallest of its row and of its column, until what
 * is hidden together is of five couples and more than one figure.
 */
export function toldTogether(groups: readonly (readonly FinishedCouple[])[]): ToldFigures[] {
  const counts = groups.map(countsOf);
  const shown = counts.map(firstShown);
  const isWhole = groups.length > 1;
  while (hideMore(counts, shown, isWhole));
  return counts.map((each, at) => roundedOf(each, shown[at] as Shown));
}

function countsOf(couples: readonly FinishedCouple[]): Counts {
  const count = (of: (couple: FinishedCouple) => number): Count => ({
    count: couples.reduce((sum, couple) => sum + of(couple), 0),
    couples: couples.filter((couple) => of(couple) > 0).length,
  });
  const outcome = (kind: Outcome) =>
    count(({ outcomes }) => outcomes.filter((each) => each === kind).length);
  return {
    couples: count(() => 1),
    courses: count(({ outcomes }) => outcomes.length),
    ...(Object.fromEntries(OUTCOMES.map((kind) => [kind, outcome(kind)])) as Record<
      Outcome,
      Count
    >),
    endings: count(({ ending }) => (ending === null ? 0 : 1)),
    brokenOff: count(({ ending }) => (ending === 'broken-off' ? 1 : 0)),
    otherEndings: count(({ ending }) => (ending !== null && ending !== 'broken-off' ? 1 : 0)),
  };
}

function firstShown(counts: Counts): Shown {
  const each = Object.entries(counts).map(([key, { couples }]) => [key, couples >= FEWEST_COUPLES]);
  return Object.fromEntries(each) as Shown;
}

/** Hides one more figure where one that is hidden could be reckoned; whether there was one. */
function hideMore(counts: readonly Counts[], shown: readonly Shown[], isWhole: boolean): boolean {
  const rows = counts.flatMap((_, at) => parts.map((keys) => keys.map((key) => ({ at, key }))));
  const columns = isWhole ? MEASURES.map((key) => counts.map((_, at) => ({ at, key: key }))) : [];
  for (const line of [...rows, ...columns]) {
    const couplesIn = ({ at, key }: (typeof line)[number]) => counts[at]?.[key].couples ?? 0;
    const hidden = line.filter(({ at, key }) => !shown[at]?.[key]);
    const together = hidden.reduce((sum, place) => sum + couplesIn(place), 0);
    if (hidden.length === 0 || (hidden.length > 1 && together >= FEWEST_COUPLES)) continue;
    const left = line.filter((place) => !hidden.includes(place));
    const [next] = left.toSorted((one, other) => couplesIn(one) - couplesIn(other));
    if (!next) continue;
    (shown[next.at] as Shown)[next.key] = false;
    return true;
  }
  return false;
}

function roundedOf(counts: Counts, shown: Shown): ToldFigures {
  const told = MEASURES.map((key) => {
    const rounded = Math.round(counts[key].count / ROUNDED_TO) * ROUNDED_TO;
    return [key, shown[key] ? rounded : null];
  });
  return Object.fromEntries(told) as ToldFigures;
}
