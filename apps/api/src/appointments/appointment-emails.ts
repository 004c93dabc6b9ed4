import { hoursBeforeOf } from '@closeknit/domain/reminders/appointment-reminders';
import type { Letter } from '../platform/mail/letter.ts';
import { inWords } from '../words/dates.ts';
import { sentence } from '../words/sentence.ts';
import type { AppointmentMailKind } from './appointments.jobs.ts';

export interface AppointmentFacts {
  readonly kind: AppointmentMailKind;
  readonly firstName: string;
  readonly email: string;
  readonly locale: string;
  readonly zone: string;
  readonly practiceName: string;
  readonly colour: string | null;
  readonly startsAt: Date;
  readonly url: string;
}

/**
 * A mail about a session, in the reader's own time. It says no more than a glance over
 * the shoulder may see: no therapy, no couple, no other name.
 */
export function appointmentLetter(facts: AppointmentFacts): Letter {
  const { kind, firstName, locale, practiceName } = facts;
  const when = whenOf(facts);
  const words = hoursBeforeOf(kind) === null ? kind : 'appointment-reminder';
  return {
    to: facts.email,
    from: practiceName,
    colour: facts.colour,
    locale,
    subject: sentence(`mail.${words}.subject`, when, locale),
    greeting: sentence('mail.hello', { name: firstName }, locale),
    paragraphs: [sentence(`mail.${words}.body`, when, locale)],
    action: { label: sentence(`mail.${words}.action`, {}, locale), url: facts.url },
    footnotes: [sentence('mail.button-note', {}, locale)],
  };
}

function whenOf(facts: AppointmentFacts) {
  const { startsAt, zone } = facts;
  return {
    day: inWords(startsAt, 'weekday', facts),
    date: inWords(startsAt, 'date', facts),
    time: inWords(startsAt, 'time', facts),
    place: zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,
  };
}
