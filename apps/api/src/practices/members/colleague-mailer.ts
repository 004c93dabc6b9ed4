import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.ts';
import type { Verdict } from '../../platform/jobs/job.ts';
import { JobHandlers } from '../../platform/jobs/job-handlers.ts';
import { Links } from '../../platform/sign-in/links.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { type ColleagueFacts, colleagueLetter } from './colleague-email.ts';
import { ColleagueMail } from '../practices.jobs.ts';

interface Row extends Omit<ColleagueFacts, 'url'> {
  practiceId: string;
  accepted: boolean;
  revoked: boolean;
}

/** Invites a colleague, if the invitation still stands when its mail is due. */
@Injectable()
export class ColleagueMailer {
  constructor(
    private readonly db: PracticeDb,
    private readonly links: Links,
    @Inject(CONFIG) private readonly config: Config,
    handlers: JobHandlers,
  ) {
    handlers.handle(ColleagueMail, ({ invitationId }) => this.letter(invitationId));
  }

  private async letter(invitationId: string): Promise<Verdict> {
    const row = await this.db.one<Row>(
      `select practice.id as "practiceId", practice.name as "practiceName", practice.colour,
              practice.locale, practice.zone, invitation.name, invitation.email, invitation.role,
              invitation.expires_at as until, inviter.name as inviter,
              invitation.accepted_at is not null as accepted,
              invitation.revoked_at is not null as revoked
       from member_invitation invitation join member inviter on inviter.id = invitation.invited_by
       cross join practice where invitation.id = $1`,
      [invitationId],
    );
    if (!row) return { skip: 'gone' };
    if (row.accepted) return { skip: 'joined' };
    if (row.revoked) return { skip: 'cancelled' };
    const facts = { practiceId: row.practiceId, id: invitationId };
    const url = `${this.config.publicUrl}/join/${this.links.tokenFor('colleague', facts)}`;
    return { post: colleagueLetter({ ...row, url }) };
  }
}
