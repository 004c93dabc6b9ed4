import type { Appointment, CalendarWeek, OpenBlock } from '@closeknit/contracts/appointments';
import { minuteOf } from '@closeknit/domain/scheduling/hours';
import type { GridDay, GridItem, Span } from '@closeknit/ui/week-grid/grid-day';
import { dateOf, dayInWords, hourOf, type Reader } from '../../times/zoned-times.ts';
import type { Say } from '../../words/words.ts';
import { aloneInWords, hoursElsewhere } from '../booking/session-facts.ts';

const DAY = 24 * 60;
// A start lasts until the next one on screen, so that two never lie on each other.
const OPENING_MINUTES = 30;

export interface Telling {
  readonly say: Say;
  /** The therapist, whose clock the week hangs on. */
  readonly reader: Reader;
}

/** The days of a week with what lies in them; Saturday and Sunday only when today or in use. */
export function daysOf(
  week: CalendarWeek,
  openings: readonly string[],
  { say, reader }: Telling,
): GridDay[] {
  const sessions = booked(week).map((session) => sessionItem(session, { say, reader }));
  const starts = openings.map((startsAt) => openingItem(startsAt, { say, reader }));
  const items = [...sessions, ...spaced(starts)];
  return datesFrom(week.monday)
    .map((date, at) => ({
      date,
      weekday: weekdayOf(date, reader),
      number: String(Number(date.slice(-2))),
      isToday: date === week.today,
      now: date === week.today ? wallMinute(week.now, reader.zone) : null,
      closed: closedTime(week.blocks.filter(({ weekday }) => weekday === at + 1)),
      items: items
        .filter((item) => item.date === date)
        .toSorted((one, other) => one.from - other.from),
    }))
    .filter((day, at) => at < 5 || day.isToday || isInUse(day));
}

function isInUse({ items, closed }: GridDay): boolean {
  return items.length > 0 || closed[0]?.to !== DAY;
}

/** The whole hours on screen: all that is open and all that is booked, nine to five when nothing is. */
export function hoursOf(days: readonly GridDay[], blocks: readonly OpenBlock[]): number[] {
  const spans: Span[] = [
    ...days.flatMap(({ items }) => items),
    ...blocks.map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) })),
  ];
  if (spans.length === 0) return hoursBetween(9, 17);
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)) / 60);
  const last = Math.ceil(Math.max(...spans.map(({ to }) => to)) / 60);
  return hoursBetween(first, Math.min(24, last));
}

/** Monday to Sunday, as calendar dates. */
export function datesFrom(monday: string): string[] {
  const first = Temporal.PlainDate.from(monday);
  return Array.from({ length: 7 }, (_, days) => first.add({ days }).toString());
}

export function booked({ appointments }: CalendarWeek): Appointment[] {
  return appointments.filter(({ state }) => state === 'booked');
}

/** Minutes since midnight on the wall, whatever the clocks have done that day. */
export function wallMinute(instant: string, zone: string): number {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return hour * 60 + minute;
}

type Dated = GridItem & { readonly date: string };

function sessionItem(session: Appointment, { say, reader }: Telling): Dated {
  const { id, startsAt, minutes, place, coupleName: name } = session;
  const from = wallMinute(startsAt, reader.zone);
  const date = dateOf(startsAt, reader);
  const hour = hourOf(startsAt, reader);
  const alone = aloneInWords(session, say);
  const note = [alone, place, ...hoursElsewhere(session, { say, locale: reader.locale })]
    .filter(Boolean)
    .join(' · ');
  const title = say('workspace.calendar.session', { hour, name });
  // Who speaks to the page says what is written on it: the label holds that as it stands.
  const written = [title, note].filter(Boolean).join(' ');
  const day = dayInWords(date, reader);
  return {
    id,
    date,
    kind: 'session',
    from,
    // What runs past midnight is shown up to it.
    to: Math.min(DAY, from + minutes),
    title,
    note,
    label: say('workspace.calendar.session-label', { day, written, minutes }),
  };
}

function openingItem(startsAt: string, { say, reader }: Telling): Dated {
  const from = wallMinute(startsAt, reader.zone);
  const date = dateOf(startsAt, reader);
  const facts = { hour: hourOf(startsAt, reader), day: dayInWords(date, reader) };
  return {
    id: startsAt,
    date,
    kind: 'opening',
    from,
    to: from + OPENING_MINUTES,
    title: say('workspace.calendar.opening', facts),
    note: '',
    label: say('workspace.calendar.opening-label', facts),
  };
}

function spaced(starts: readonly Dated[]): Dated[] {
  const kept: Dated[] = [];
  for (const start of starts) {
    const last = kept.at(-1);
    if (!last || last.date !== start.date || start.from >= last.to) kept.push(start);
  }
  return kept;
}

function closedTime(blocks: readonly OpenBlock[]): Span[] {
  const open = blocks
    .map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }))
    .toSorted((one, other) => one.from - other.from);
  const edges = [...open, { from: DAY, to: DAY }];
  return edges
    .map(({ from }, at) => ({ from: edges[at - 1]?.to ?? 0, to: from }))
    .filter(({ from, to }) => from < to);
}

function weekdayOf(date: string, { locale }: Reader): string {
  return Temporal.PlainDate.from(date).toLocaleString(locale, { weekday: 'short' });
}

function hoursBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, at) => first + at);
}
