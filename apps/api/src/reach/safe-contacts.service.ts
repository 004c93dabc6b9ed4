import { Injectable } from '@nestjs/common';
import type { MailHours } from '@closeknit/domain/reminders/mail-hours';
import type { Verdict } from '../platform/jobs/job.ts';
import type { Letter } from '../platform/mail/letter.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { sentence } from '../words/sentence.ts';

/** What a job reads of how somebody wants to be written to; null where they have not said. */
export interface Reached {
  readonly safely: {
    readonly noMail: boolean;
    readonly neutral: boolean;
    readonly senderName: string;
    readonly email: string | null;
  } | null;
}

/** SQL for the column of `Reached`, for a `partner` joined by `JOIN_SAFE_CONTACT`. */
export const SAFELY = `case when safe.id is not null then json_build_object('noMail', safe.no_mail,
  'neutral', safe.neutral, 'senderName', safe.sender_name, 'email', safe.email) end as safely`;
export const JOIN_SAFE_CONTACT = 'left join safe_contact safe on safe.partner_id = partner.id';

/** The letter as its reader wants it, or none. */
export function postSafely(letter: Letter, { safely }: Reached): Verdict {
  if (!safely) return { post: letter };
  if (safely.noMail) return { skip: 'do-not-contact' };
  const { email, senderName, neutral } = safely;
  const reached = { ...letter, to: email ?? letter.to, from: senderName || letter.from };
  return { post: neutral ? neutralised(reached) : reached };
}

// Not even the address of the page tells what it is about.
function neutralised(letter: Letter): Letter {
  const { locale } = letter;
  return {
    ...letter,
    colour: null,
    subject: sentence('mail.neutral.subject', {}, locale),
    paragraphs: [sentence('mail.neutral.body', {}, locale)],
    action: {
      label: sentence('mail.neutral.action', {}, locale),
      url: new URL('/', letter.action.url).href,
    },
    footnotes: [],
  };
}

/** At which hours mail may come to partners who have said so. */
@Injectable()
export class SafeContacts {
  constructor(private readonly db: PracticeDb) {}

  /** By partner. Whoever causes a mail need not see when its reader wants it, so the practice asks. */
  async hoursOf(partnerIds: readonly string[]): Promise<Map<string, MailHours>> {
    const rows = await this.db.asPractice(() =>
      this.db.query<MailHours & { partnerId: string }>(
        `select safe.partner_id as "partnerId", safe.days, safe.mail_from as from,
                safe.mail_to as to, coalesce(contact.zone, practice.zone) as zone
         from safe_contact safe join partner_contact contact using (practice_id, partner_id)
         cross join practice where safe.partner_id = any($1::uuid[])`,
        [partnerIds],
      ),
    );
    return new Map(rows.map(({ partnerId, ...hours }) => [partnerId, hours]));
  }
}
