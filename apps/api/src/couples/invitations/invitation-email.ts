import type { Letter } from '../../platform/mail/letter.ts';
import { sentence } from '../../words/sentence.ts';

export interface InvitationFacts {
  readonly firstName: string;
  readonly email: string;
  readonly locale: string;
  readonly zone: string;
  readonly practiceName: string;
  readonly colour: string | null;
  readonly until: Date;
  readonly url: string;
}

/** The invitation: who asks, what it is, and one way in. It names no partner and no purpose. */
export function invitationLetter(facts: InvitationFacts): Letter {
  const { firstName, practiceName: practice, locale, zone: timeZone } = facts;
  const until = facts.until.toLocaleDateString(locale, { dateStyle: 'long', timeZone });
  return {
    to: facts.email,
    from: practice,
    colour: facts.colour,
    locale,
    subject: sentence('mail.invitation.subject', { practice }, locale),
    greeting: sentence('mail.hello', { name: firstName }, locale),
    paragraphs: [sentence('mail.invitation.body', { practice }, locale)],
    action: { label: sentence('mail.invitation.action', {}, locale), url: facts.url },
    footnotes: [
      sentence('mail.button-note', {}, locale),
      sentence('mail.invitation.until', { until }, locale),
    ],
  };
}
