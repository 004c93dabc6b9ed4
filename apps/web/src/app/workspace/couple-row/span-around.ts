interface Scale {
  /** The end of the scale itself; it begins at zero. */
  readonly highest: number;
  /** How much of it is shown at least, so that a small change does not look like a great one. */
  readonly least: number;
}

export interface Shown {
  readonly lowest: number;
  readonly highest: number;
}

/** The part of a scale in which values lie, with what lies evenly around them. */
export function spanAround(values: readonly (number | null)[], { highest, least }: Scale): Shown {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { lowest: 0, highest };
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(least, high - low);
  const lowest = Math.min(Math.max(0, (low + high - span) / 2), highest - span);
  return { lowest, highest: lowest + span };
}
