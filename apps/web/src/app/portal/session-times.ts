import type { PortalSession } from '@closeknit/contracts/appointments';
import type { Partner } from '../shell/signed-in.ts';
import {
  dateOf,
  dayInWords,
  daysBetween,
  hourOf,
  placeOf,
  type Reader,
  sameHour,
  withYear,
} from '../times/zoned-times.ts';
import type { Say } from '../words/words.ts';
import { namesFor } from './names.ts';

export interface SessionTime {
  readonly id: string;
  readonly isCancelled: boolean;
  readonly day: string;
  readonly hour: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  readonly attending: PortalSession['attending'];
  /** The therapist's own clock, where it shows another hour. */
  readonly elsewhere: string;
}

/** How sessions are told to one partner: on their own clock first. */
export function sessionTimes({ say, me, today }: { say: Say; me: Partner; today: string }) {
  const theirs: Reader = { zone: me.therapistZone, locale: me.locale };

  return (session: PortalSession): SessionTime => ({
    id: session.id,
    isCancelled: session.state === 'cancelled',
    day: dayFrom(today, dateOf(session.startsAt, me), { say, me }),
    hour: hourOf(session.startsAt, me),
    startsAt: session.startsAt,
    minutes: session.minutes,
    place: session.place,
    attending: session.attending,
    elsewhere: sameHour(session.startsAt, me, theirs) ? '' : onTheirClock(session.startsAt),
  });

  function onTheirClock(startsAt: string): string {
    const date = dateOf(startsAt, theirs);
    const { therapist } = namesFor(me);
    const facts = { therapist, hour: hourOf(startsAt, theirs), place: placeOf(theirs.zone) };
    if (date === dateOf(startsAt, me)) return say('portal.session.elsewhere', facts);
    return say('portal.session.elsewhere-day', { ...facts, day: dayInWords(date, me) });
  }
}

/** Today, tomorrow, or the day by name, with the year where it is another. */
function dayFrom(today: string, date: string, { say, me }: { say: Say; me: Partner }): string {
  const days = daysBetween(today, date);
  if (days === 0) return say('portal.days.today');
  return days === 1 ? say('portal.days.tomorrow') : withYear(dayInWords(date, me), date, today);
}
