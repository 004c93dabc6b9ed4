import type { OpenBlock } from '../scheduling/hours.ts';
import { openPieces } from '../scheduling/open-pieces.ts';
import { dateIn, DAY, MINUTE } from '../scheduling/wall-clock.ts';

/** When mail may come to somebody: at these weekdays (1 is Monday) between two times of their zone. */
export interface MailHours {
  readonly zone: string;
  readonly days: readonly number[];
  /** Wall-clock times, `08:00`; `to` lies after `from`, at most `24:00`. */
  readonly from: string;
  readonly to: string;
}

/** Two stretches of a week on either side: enough for one open day a week, whatever the clocks do. */
const AROUND = 8;

/**
 * The latest minute at or before `instant` at which mail may come, epoch milliseconds: for what is
 * about something ahead, which must not come too late. Null when there is none within a week.
 */
export function atOrBefore(instant: number, hours: MailHours): number | null {
  const pieces = piecesAround(instant, hours).filter(({ from }) => from <= instant);
  const last = pieces.at(-1);
  return last ? Math.min(instant, last.to - MINUTE) : null;
}

/**
 * The first minute at or after `instant` at which mail may come, epoch milliseconds: for what
 * follows on something that has happened. Null when there is none within a week.
 */
export function atOrAfter(instant: number, hours: MailHours): number | null {
  const next = piecesAround(instant, hours).find(({ to }) => to > instant);
  return next ? Math.max(instant, next.from) : null;
}

function piecesAround(instant: number, { zone, days, from, to }: MailHours) {
  const blocks: OpenBlock[] = days.map((weekday) => ({ weekday, from, to }));
  const asked = { blocks, zone, from: dateIn(zone, instant - AROUND * DAY), days: 2 * AROUND + 1 };
  return openPieces(asked).toSorted((one, other) => one.from - other.from);
}
