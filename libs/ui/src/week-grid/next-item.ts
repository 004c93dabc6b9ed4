import type { GridDay, GridItem } from './grid-day.ts';

/** Where a key leads from an item: along its day, or to the nearest hour of the days beside it. */
export function nextItem(
  days: readonly GridDay[],
  from: GridItem,
  key: string,
): GridItem | undefined {
  const at = days.findIndex(({ items }) => items.includes(from));
  const items = days[at]?.items ?? [];
  const place = items.indexOf(from);
  if (key === 'ArrowDown') return items[place + 1];
  if (key === 'ArrowUp') return place > 0 ? items[place - 1] : undefined;
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key === 'ArrowRight') return nearest(days.slice(at + 1), from);
  if (key === 'ArrowLeft') return nearest(days.slice(0, at).toReversed(), from);
  return undefined;
}

/** In the first of these days that has anything. */
function nearest(days: readonly GridDay[], from: GridItem): GridItem | undefined {
  const items = days.find((day) => day.items.length > 0)?.items ?? [];
  const distance = (item: GridItem) => Math.abs(item.from - from.from);
  return items.toSorted((one, other) => distance(one) - distance(other))[0];
}
