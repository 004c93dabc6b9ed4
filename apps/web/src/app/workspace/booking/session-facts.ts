import { inject } from '@angular/core';
import type { Appointment } from '@closeknit/contracts/appointments';
import { hourOf, placeOf } from '../../times/zoned-times.ts';
import { type Say, Words } from '../../words/words.ts';
import { OwnTimes } from '../own-times.ts';

/** What stands beneath a session's hour: its length, its place, and the partners' own hours. */
export function injectSessionFacts(): (session: Appointment) => string {
  const words = inject(Words);
  const times = inject(OwnTimes);
  return (session) =>
    [
      aloneInWords(session, words.say),
      words.say('workspace.minutes', { minutes: session.minutes }),
      session.place,
      ...hoursElsewhere(session, { say: words.say, locale: times.reader.locale }),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** `Ana alone`, where only one of the two comes; empty where both do. */
export function aloneInWords(
  { aloneWith, attending }: Pick<Appointment, 'aloneWith' | 'attending'>,
  say: Say,
): string {
  const [one] = attending;
  return aloneWith && one ? say('workspace.session.alone', { name: one.firstName }) : '';
}

/** Who is told when a session is moved or cancelled. */
export function helpInWords(
  what: 'move' | 'cancel',
  { aloneWith, attending }: Pick<Appointment, 'aloneWith' | 'attending'>,
  say: Say,
): string {
  const whom = aloneWith ? '-alone' : '';
  return say(`workspace.session.${what}-help${whom}`, { name: attending[0]?.firstName ?? '' });
}

/** Who has said that they come: `Ana has said yes, waiting for Ben`. */
export function yesInWords({ attending }: Pick<Appointment, 'attending'>, say: Say): string {
  const names = (confirmed: boolean) =>
    attending.filter((each) => each.confirmed === confirmed).map(({ firstName }) => firstName);
  const [yes, open] = [names(true), names(false)];
  const [name, other] = [yes.join(' & '), open.join(' & ')];
  if (open.length === 0) return say('workspace.session.yes-all', { count: yes.length, name });
  if (yes.length === 0) return say('workspace.session.yes-none', { other });
  return say('workspace.session.yes-one', { name, other });
}

/** Each partner whose clock shows another hour: `Ana in Lisbon 18:30`. */
export function hoursElsewhere(
  { elsewhere, startsAt }: Pick<Appointment, 'elsewhere' | 'startsAt'>,
  { say, locale }: Pick<Words, 'say'> & { readonly locale: string },
): string[] {
  return elsewhere.map(({ firstName, zone }) =>
    say('workspace.elsewhere', {
      name: firstName,
      place: placeOf(zone),
      hour: hourOf(startsAt, { zone, locale }),
    }),
  );
}
