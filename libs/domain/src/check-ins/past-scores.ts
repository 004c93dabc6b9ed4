import { firstLikelyDay } from '../scheduling/likely-days.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { type Instrument, rangeOf } from './instruments/instrument.ts';

export const PAST_COLUMNS = ['partner', 'instrument', 'day', 'total'] as const;
export type PastColumn = (typeof PAST_COLUMNS)[number];

// As people call them, in small letters.
const names: Readonly<Record<PastColumn, readonly string[]>> = {
  partner: ['partner', 'name', 'person'],
  instrument: ['instrument', 'questionnaire', 'fragebogen'],
  day: ['day', 'date', 'tag', 'datum'],
  total: ['total', 'score', 'summe', 'wert', 'punkte'],
};

export interface PastMistake {
  readonly column: PastColumn;
  readonly code:
    | 'missing-column'
    | 'unknown-partner'
    | 'unknown-instrument'
    | 'not-a-date'
    | 'in-future'
    | 'too-long-ago'
    | 'not-a-number'
    | 'out-of-range'
    | 'twice'
    | 'already-scored';
}

/** One row as it was understood: what could not be is null, with the reason beside it. */
export interface PastScore {
  readonly line: number;
  readonly partnerId: string | null;
  readonly instrument: Instrument | null;
  readonly day: string | null;
  readonly total: number | null;
  readonly mistakes: readonly PastMistake[];
}

export interface PastFacts {
  readonly partners: readonly {
    readonly id: string;
    readonly place: 'first' | 'second';
    readonly firstName: string;
  }[];
  /** What a row may name, by key or by name. */
  readonly instruments: readonly Instrument[];
  readonly today: string;
  /** `keyOf` every score that is kept already. */
  readonly known: ReadonlySet<string>;
}

/** What can be kept once only. */
export function keyOf(score: {
  readonly partnerId: string;
  readonly key: string;
  readonly version: number;
  readonly day: string;
}): string {
  return [score.partnerId, score.key, score.version, score.day].join(' ');
}

/**
 * Past scores from a table kept as text, every mistake of every row named: the first row names
 * the columns, in English or German and in any order; a partner is written as `first`, `second`
 * or by a first name that only one of the two has; a day as 2026-11-23 or 23.11.2026.
 */
export function readPastScores(text: string, facts: PastFacts): PastScore[] {
  const [header, ...rows] = csvRows(text);
  const at = columnsOf(header);
  const absent = PAST_COLUMNS.filter((column) => at[column] < 0);
  if (absent.length > 0) return [withoutColumns(header?.line ?? 1, absent)];
  const seen = new Set<string>();
  return rows.map((row) => once(scoreIn(row, { at, facts }), { seen, known: facts.known }));
}

type Columns = Readonly<Record<PastColumn, number>>;

function columnsOf(header: CsvRow | undefined): Columns {
  const titles = header?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const at = (column: PastColumn) => titles.findIndex((title) => names[column].includes(title));
  return {
    partner: at('partner'),
    instrument: at('instrument'),
    day: at('day'),
    total: at('total'),
  };
}

const withoutColumns = (line: number, absent: readonly PastColumn[]): PastScore => ({
  ...{ line, partnerId: null, instrument: null, day: null, total: null },
  mistakes: absent.map((column) => ({ column, code: 'missing-column' })),
});

function scoreIn(row: CsvRow, { at, facts }: { at: Columns; facts: PastFacts }): PastScore {
  const cell = (column: PastColumn) => row.cells[at[column]] ?? '';
  const partnerId = partnerIn(cell('partner'), facts);
  const instrument = instrumentIn(cell('instrument'), facts);
  const day = dayIn(cell('day'));
  const total = /^\d{1,4}$/.test(cell('total')) ? Number(cell('total')) : null;
  const mistakes: PastMistake[] = [];
  const refuse = (column: PastColumn, code: PastMistake['code']) => mistakes.push({ column, code });
  if (partnerId === null) refuse('partner', 'unknown-partner');
  if (instrument === null) refuse('instrument', 'unknown-instrument');
  if (day === null) refuse('day', 'not-a-date');
  else if (day > facts.today) refuse('day', 'in-future');
  else if (day < firstLikelyDay(facts.today)) refuse('day', 'too-long-ago');
  if (total === null) refuse('total', 'not-a-number');
  else if (instrument && !canBe(instrument, total)) refuse('total', 'out-of-range');
  return { line: row.line, partnerId, instrument, day, total, mistakes };
}

function once(
  score: PastScore,
  { seen, known }: { seen: Set<string>; known: ReadonlySet<string> },
): PastScore {
  const { partnerId, instrument, day, mistakes } = score;
  if (!partnerId || !instrument || !day) return score;
  const key = keyOf({ partnerId, ...instrument, day });
  const code = seen.has(key) ? 'twice' : known.has(key) ? 'already-scored' : null;
  seen.add(key);
  return code ? { ...score, mistakes: [...mistakes, { column: 'day', code }] } : score;
}

function partnerIn(text: string, { partners }: PastFacts): string | null {
  const name = text.toLowerCase();
  const byPlace = partners.find(({ place }) => place === name);
  const byName = partners.filter(({ firstName }) => firstName.toLowerCase() === name);
  return (byPlace ?? (byName.length === 1 ? byName[0] : undefined))?.id ?? null;
}

/** The newest version: what is brought in was scored by whoever brings it. */
function instrumentIn(text: string, { instruments }: PastFacts): Instrument | null {
  const named = (each: Instrument) =>
    [each.key, each.name].some((name) => name.toLowerCase() === text.toLowerCase());
  return instruments.filter(named).toSorted((one, other) => other.version - one.version)[0] ?? null;
}

function dayIn(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(iso)) return null;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** Whether a total can be reached at all: within the range, and in the steps of the instrument. */
export function canBe(instrument: Instrument, total: number): boolean {
  const { min, max } = rangeOf(instrument);
  return total >= min && total <= max && (total - min) % instrument.factor === 0;
}
