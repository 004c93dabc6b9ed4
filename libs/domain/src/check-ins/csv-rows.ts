/** Between which marks the columns of a text stand: what comes most often in its first row. */
function separatorOf(header: string): string {
  const counted = [';', '\t', ','].map((mark) => [mark, header.split(mark).length] as const);
  return counted.toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? ',';
}

export interface CsvRow {
  /** Counted from 1, as an editor or a spreadsheet counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a table kept as text (RFC 4180, and with semicolons or tabs, as spreadsheets write
 * it). Cells are trimmed and may be quoted, but not broken over lines; empty rows are left out.
 */
export function csvRows(text: string): CsvRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const separator = separatorOf(lines.find((line) => line.trim() !== '') ?? '');
  return lines
    .map((line, at) => ({ line: at + 1, cells: cellsOf(line, separator) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const [whole, cell] = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest) ?? [];
    const after = rest.slice(whole?.length ?? 0);
    const isQuoted = whole !== undefined && (after === '' || after.startsWith(separator));
    const end = isQuoted ? rest.length - after.length : indexOr(rest, separator);
    cells.push(isQuoted ? (cell ?? '').replaceAll('""', '"').trim() : rest.slice(0, end).trim());
    if (end >= rest.length) return cells;
    rest = rest.slice(end + 1);
  }
}

const indexOr = (text: string, mark: string): number => {
  const at = text.indexOf(mark);
  return at < 0 ? text.length : at;
};
