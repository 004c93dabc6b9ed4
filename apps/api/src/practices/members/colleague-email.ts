import type { MemberActor } from '@closeknit/domain/access/actor';
import type { Letter } from '../../platform/mail/letter.ts';
import { inWords } from '../../words/dates.ts';
import { sentence } from '../../words/sentence.ts';

export interface ColleagueFacts {
  readonly name: string;
  readonly email: string;
  readonly role: MemberActor['role'];
  readonly locale: string;
  readonly zone: string;
  readonly practiceName: string;
  readonly colour: string | null;
  readonly inviter: string;
  readonly until: Date;
  readonly url: string;
}

/** The invitation of a colleague: who asks, into which practice and role, and one way in. */
export function colleagueLetter(facts: ColleagueFacts): Letter {
  const { practiceName: practice, inviter, role, locale, zone } = facts;
  const until = inWords(facts.until, 'date', { locale, zone });
  return {
    to: facts.email,
    from: practice,
    colour: facts.colour,
    locale,
    subject: sentence('mail.colleague.subject', { practice }, locale),
    greeting: sentence('mail.hello', { name: facts.name }, locale),
    paragraphs: [sentence('mail.colleague.body', { practice, inviter, role }, locale)],
    action: { label: sentence('mail.colleague.action', {}, locale), url: facts.url },
    footnotes: [
      sentence('mail.button-note', {}, locale),
      sentence('mail.colleague.until', { until }, locale),
    ],
  };
}
