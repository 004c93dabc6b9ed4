import type { GridDay, GridItem, Span } from './grid-day.ts';

/** A pressable thing, with where it lies in the hour it begins in; units are hours. */
export interface Placed {
  readonly item: GridItem;
  readonly top: number;
  readonly length: number;
}

export interface Cell {
  readonly date: string;
  readonly isToday: boolean;
  readonly closed: readonly { readonly top: number; readonly length: number }[];
  readonly placed: readonly Placed[];
  /** How far into the hour it is now. */
  readonly now: number | null;
}

/** One hour of one day. */
export function cellOf(day: GridDay, hour: number): Cell {
  const begin = hour * 60;
  const within = (minute: number) => minute >= begin && minute < begin + 60;
  const { date, isToday, now } = day;
  return {
    date,
    isToday,
    closed: day.closed.flatMap((span) => partIn(span, begin)),
    placed: day.items
      .filter(({ from }) => within(from))
      .map((item) => ({
        item,
        top: (item.from - begin) / 60,
        length: (item.to - item.from) / 60,
      })),
    now: now !== null && within(now) ? (now - begin) / 60 : null,
  };
}

function partIn({ from, to }: Span, begin: number): { top: number; length: number }[] {
  const top = Math.max(from, begin);
  const length = Math.min(to, begin + 60) - top;
  return length > 0 ? [{ top: (top - begin) / 60, length: length / 60 }] : [];
}
