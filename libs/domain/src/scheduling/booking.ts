import type { OpenBlock } from './hours.ts';
import { contains, type Interval, overlaps } from './intervals.ts';
import { openIntervals } from './openings.ts';
import { DAY, dateIn, MINUTE } from './wall-clock.ts';

/** What is known about the therapist's time around a wanted session. */
export interface Diary {
  readonly blocks: readonly OpenBlock[];
  readonly zone: string;
  readonly busy: readonly Interval[];
  /** Time off: closed, whatever the hours say. */
  readonly off: readonly Interval[];
}

export type Booking =
  | { readonly booked: true; readonly during: Interval }
  | { readonly booked: false; readonly refused: 'past' | 'taken' | 'not-open' };

/**
 * Whether a session can be held then: it has not begun before `now`, all of it lies in open
 * time, and nothing else does. It need not begin on the grid that openings are offered on.
 * Times are epoch milliseconds.
 */
export function decideBooking(
  wanted: { readonly startsAt: number; readonly minutes: number },
  diary: Diary,
  now: number,
): Booking {
  const during = { from: wanted.startsAt, to: wanted.startsAt + wanted.minutes * MINUTE };
  if (during.from < now) return { booked: false, refused: 'past' };
  if (!isOpen(during, diary)) return { booked: false, refused: 'not-open' };
  if (diary.busy.some((other) => overlaps(other, during))) {
    return { booked: false, refused: 'taken' };
  }
  return { booked: true, during };
}

function isOpen(during: Interval, { blocks, zone, off }: Diary): boolean {
  if (off.some((stretch) => overlaps(stretch, during))) return false;
  const day = dateIn(zone, during.from);
  const days = Math.ceil((during.to - during.from) / DAY) + 1;
  return openIntervals(blocks, zone, day, days).some((open) => contains(open, during));
}
