import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.ts';
import type { Verdict } from '../../platform/jobs/job.ts';
import { JobHandlers } from '../../platform/jobs/job-handlers.ts';
import { Links } from '../../platform/sign-in/links.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { InvitationMail } from '../couples.jobs.ts';
import { type InvitationFacts, invitationLetter } from './invitation-email.ts';

interface Row extends Omit<InvitationFacts, 'url'> {
  practiceId: string;
  joined: boolean;
  accepted: boolean;
}

/** Invites a partner, if the invitation still stands when its mail is due. */
@Injectable()
export class InvitationMailer {
  constructor(
    private readonly db: PracticeDb,
    private readonly links: Links,
    @Inject(CONFIG) private readonly config: Config,
    handlers: JobHandlers,
  ) {
    handlers.handle(InvitationMail, ({ invitationId }) => this.letter(invitationId));
  }

  private async letter(invitationId: string): Promise<Verdict> {
    const row = await this.db.one<Row>(
      `select practice.id as "practiceId", partner.joined_at is not null as joined,
              invitation.accepted_at is not null as accepted, invitation.expires_at as until,
              partner.first_name as "firstName", contact.email,
              read_in(contact.locale, practice.locale) as locale, practice.colour,
              coalesce(contact.zone, practice.zone) as zone, practice.name as "practiceName"
       from invitation join partner on partner.id = invitation.partner_id
       join partner_contact contact on contact.partner_id = partner.id cross join practice
       where invitation.id = $1`,
      [invitationId],
    );
    if (!row) return { skip: 'gone' };
    if (row.joined || row.accepted) return { skip: 'joined' };
    const facts = { practiceId: row.practiceId, id: invitationId };
    const url = `${this.config.publicUrl}/invitation/${this.links.tokenFor('invitation', facts)}`;
    return { post: invitationLetter({ ...row, url }) };
  }
}
