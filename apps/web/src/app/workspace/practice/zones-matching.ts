export interface NamedZone {
  /** `America/New_York` */
  readonly name: string;
  /** `New York, America` */
  readonly place: string;
}

/** The zones of places that hold the text, by place; `current` is always among them. */
export function zonesMatching(text: string, current: string): NamedZone[] {
  const wanted = text.trim().toLowerCase();
  const names = new Set([...Intl.supportedValuesOf('timeZone'), current]);
  return [...names]
    .map((name) => ({ name, place: placeIn(name) }))
    .filter(({ name, place }) => name === current || place.toLowerCase().includes(wanted))
    .toSorted((one, other) => one.place.localeCompare(other.place));
}

function placeIn(name: string): string {
  return name.split('/').toReversed().join(', ').replaceAll('_', ' ');
}
