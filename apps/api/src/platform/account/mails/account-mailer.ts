import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import type { Verdict } from '../../jobs/job.ts';
import { JobHandlers } from '../../jobs/job-handlers.ts';
import { Links } from '../../sign-in/links.ts';
import { PracticeDb } from '../../tenancy/practice-db.ts';
import { type NoticeKind, NoticeMail, TicketMail } from './account.jobs.ts';
import { accountLetter } from './account-email.ts';

interface Person {
  name: string;
  email: string;
  practiceId: string;
  practiceName: string;
  kind: 'member' | 'partner' | null;
  locale: string;
}

interface TicketOfPerson extends Person {
  purpose: 'reset' | 'founding' | 'new-email';
  newEmail: string | null;
  spent: boolean;
}

const person = `person.name, person.email, practice.id as "practiceId",
  practice.name as "practiceName", seat.kind, locale_of(seat.actor_id) as locale`;

const atHome = `cross join practice
  left join auth.seat on seat.user_id = person.id and seat.practice_id = practice.id`;

/** Where a notice's button leads: to what its reader would want to do if it was not them. */
const pages: Partial<Record<NoticeKind, string>> = {
  'known-address': '/sign-in',
  'password-changed': '/reset',
  'email-changing': '/reset',
};

/** Writes to people about their own account, to whichever address the matter belongs. */
@Injectable()
export class AccountMailer {
  constructor(
    private readonly db: PracticeDb,
    private readonly links: Links,
    @Inject(CONFIG) private readonly config: Config,
    handlers: JobHandlers,
  ) {
    handlers.expect(TicketMail, NoticeMail);
    handlers.handle(TicketMail, ({ ticketId }) => this.ticket(ticketId));
    handlers.handle(NoticeMail, ({ kind, userId }) => this.notice(kind, userId));
  }

  private async ticket(ticketId: string): Promise<Verdict> {
    const row = await this.db.one<TicketOfPerson>(
      `select ticket.purpose, ticket.email as "newEmail", ticket.spent_at is not null as spent,
              ${person}
       from auth.ticket join auth."user" person on person.id = ticket.user_id ${atHome}
       where ticket.id = $1`,
      [ticketId],
    );
    if (!row) return { skip: 'gone' };
    if (row.spent) return { skip: 'outdated' };
    const door = row.purpose === 'reset' ? 'reset' : 'verification';
    const page = row.purpose === 'reset' ? 'reset' : 'verify';
    const token = this.links.tokenFor(door, { practiceId: row.practiceId, id: ticketId });
    const url = `${this.config.publicUrl}/${page}/${token}`;
    const to = row.newEmail ?? row.email;
    return { post: accountLetter({ ...row, about: row.purpose, to, url }) };
  }

  private async notice(kind: NoticeKind, userId: string): Promise<Verdict> {
    const row = await this.db.one<Person>(
      `select ${person} from auth."user" person ${atHome} where person.id = $1`,
      [userId],
    );
    if (!row) return { skip: 'gone' };
    const own = row.kind === 'partner' ? '/portal/account' : '/workspace/account';
    const url = `${this.config.publicUrl}${pages[kind] ?? own}`;
    return { post: accountLetter({ ...row, about: kind, to: row.email, url }) };
  }
}
