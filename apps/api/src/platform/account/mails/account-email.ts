import type { Letter } from '../../mail/letter.ts';
import { sentence } from '../../../words/sentence.ts';

export interface AccountMailFacts {
  readonly about:
    | 'reset'
    | 'founding'
    | 'new-email'
    | 'known-address'
    | 'email-changing'
    | 'password-changed'
    | 'second-factor-changed'
    | 'passkey-added';
  readonly to: string;
  readonly name: string;
  readonly practiceName: string;
  readonly url: string;
  readonly locale: string;
}

/** A mail about signing in: what was asked or done, and one button. It names nobody else. */
export function accountLetter(facts: AccountMailFacts): Letter {
  const { about, to, name, practiceName, url, locale } = facts;
  const say = (part: string) => sentence(`mail.account.${about}.${part}`, {}, locale);
  return {
    to,
    from: practiceName,
    locale,
    subject: say('subject'),
    greeting: sentence('mail.hello', { name: name.split(/\s/)[0] ?? name }, locale),
    paragraphs: [say('body')],
    action: { label: say('action'), url },
    footnotes: [sentence('mail.button-note', {}, locale), say('note')],
  };
}
