/** A value for each week, null where there is none. */
export type Line = readonly (number | null)[];

/** Where a line may run, in tenths of a pixel: whole numbers are quick to write and to read. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly inset: number;
  readonly weeks: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface Stroke {
  readonly path: string;
  /** Where it ends; null for a line without values. */
  readonly end: { readonly x: number; readonly y: number } | null;
}

/**
 * A path through a line in one go, since a caseload draws hundreds of them at once. The pen is
 * lifted over a missing week.
 */
export function strokeOf(
  line: Line,
  { width, height, inset, weeks, lowest, highest }: Room,
): Stroke {
  const across = (width - 2 * inset) / Math.max(weeks - 1, 1);
  const last = line.findLastIndex((value) => value !== null);
  const up = (height - 2 * inset) / (highest - lowest);
  let path = '';
  let end: Stroke['end'] = null;
  let command = 'M';
  for (let week = 0; week < line.length; week++) {
    const value = line[week] ?? null;
    if (value === null) {
      command = 'M';
      continue;
    }
    const x = Math.round(inset + week * across);
    const y = Math.round(height - inset - (value - lowest) * up);
    path += command + x + ' ' + y;
    command = 'L';
    if (week >= last) end = { x, y };
  }
  return { path, end };
}
