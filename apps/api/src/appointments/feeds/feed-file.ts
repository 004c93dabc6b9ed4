import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** A session as far as a calendar elsewhere may know of it. */
export interface FeedSession {
  readonly id: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly changedAt: Date;
  /** How often it was changed. */
  readonly version: number;
}

interface FeedWords {
  /** What the calendar is called. */
  readonly name: string;
  /** What every session is called. */
  readonly session: string;
}

const HOUR = 60 * 60;

/**
 * A calendar file (RFC 5545) of sessions, and nothing else: no names, no place, no link, not what sends it.
 * Times are written in UTC, so that none depends on the rules for zones of whoever reads it.
 */
export function feedFile(sessions: readonly FeedSession[], words: FeedWords): string {
  const calendar = ical({
    name: words.name,
    prodId: { company: 'calendar', product: 'sessions' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HOUR,
  });
  for (const { id, starts, ends, changedAt, version } of sessions) {
    calendar.createEvent({
      ...{ id, start: starts, end: ends, summary: words.session, sequence: version },
      ...{ stamp: changedAt, lastModified: changedAt, status: ICalEventStatus.CONFIRMED },
    });
  }
  return calendar.toString();
}
