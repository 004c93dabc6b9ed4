import { Injectable } from '@nestjs/common';
import type { Accepted, AcceptInvitation, Invitation } from '@closeknit/contracts/couples';
import type { VisitorActor } from '@closeknit/domain/access/actor';
import { languageOf } from '@closeknit/domain/words/language';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PlannedJobs } from '../../platform/jobs/planned-jobs.service.ts';
import { Accounts } from '../../platform/sign-in/accounts.ts';
import { Links } from '../../platform/sign-in/links.ts';
import { Seats } from '../../platform/sign-in/sessions/seats.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { InvitationMail } from '../couples.jobs.ts';
import { InvitationRow } from './invitation.entity.ts';

const DAYS_OPEN = 14;
const DAY = 24 * 60 * 60 * 1000;

interface Guest {
  id: string;
  couple_id: string;
  partner_id: string;
  expires_at: Date;
  accepted_at: Date | null;
  joined_at: Date | null;
  first_name: string;
  email: string;
  practice_name: string;
  therapist_name: string;
  locale: string;
}

/** The way from a therapist's word to a partner's own seat. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    private readonly links: Links,
    private readonly accounts: Accounts,
    private readonly seats: Seats,
  ) {}

  /** Makes a new invitation, ends the earlier ones, and plans the mail. */
  async invite({ coupleId, partnerId }: { coupleId: string; partnerId: string }): Promise<void> {
    const now = this.clock.now();
    const expiresAt = now + DAYS_OPEN * DAY;
    await this.db.query(
      `update invitation set expires_at = least(expires_at, $1) where partner_id = $2`,
      [new Date(now), partnerId],
    );
    const row = { coupleId, partnerId, expiresAt: new Date(expiresAt) };
    const { generatedMaps } = await this.db.of(InvitationRow).insert(row);
    const invitationId = generatedMaps[0]?.['id'] as string;

    await this.jobs.cancelAll(`invitation:${partnerId}:`, 'renewed');
    const key = `invitation:${partnerId}:${invitationId}`;
    const payload = { kind: 'invitation', invitationId, partnerId } as const;
    const plan = { job: InvitationMail, payload, key, coupleId, dueAt: now, deadline: expiresAt };
    await this.jobs.planAll([plan]);
  }

  /** Ends every open invitation of a couple, with the mails that would have carried them. */
  async endAll(coupleId: string): Promise<void> {
    await this.db.query(
      `update invitation set expires_at = least(expires_at, $1)
       where couple_id = $2 and accepted_at is null`,
      [this.clock.instant(), coupleId],
    );
    const partners = await this.db.query<{ id: string }>(
      'select id from partner where couple_id = $1',
      [coupleId],
    );
    for (const { id } of partners) await this.jobs.cancelAll(`invitation:${id}:`, 'cancelled');
  }

  /** What the page behind a link shows. Reading it changes nothing, however often. */
  read(token: string): Promise<Invitation> {
    return this.atDoor(token, async (guest) => ({
      state: this.stateOf(guest),
      firstName: guest.first_name,
      practiceName: guest.practice_name,
      therapistName: guest.therapist_name,
      language: languageOf(guest.locale),
      email: guest.email,
      hasAccount: await this.accounts.knows(guest.email),
    }));
  }

  /** Gives the invited person a seat, under a new account or the one the address has. */
  accept(token: string, request: AcceptInvitation): Promise<Accepted> {
    return this.atDoor(token, async (guest) => {
      const state = this.stateOf(guest);
      if (state !== 'open') throw new Refused(`invitation-${state}`);

      const { email, first_name: name } = guest;
      const account = await this.accounts.openOrProve({ name, email, password: request.password });
      try {
        await this.takeSeat(guest, account.userId, request);
      } catch (fault) {
        if (account.opened) await this.accounts.close(account.userId);
        throw fault;
      }
      return { email };
    });
  }

  private async takeSeat(
    guest: Guest,
    userId: string,
    { zone, language }: AcceptInvitation,
  ): Promise<void> {
    const now = this.clock.instant();
    const { partner_id: partnerId, couple_id: coupleId } = guest;
    await this.db.query('update invitation set accepted_at = $1 where id = $2', [now, guest.id]);
    await this.db.query('update partner set joined_at = $1 where id = $2', [now, partnerId]);
    await this.db.query('update partner_contact set zone = $1, locale = $2 where partner_id = $3', [
      zone,
      language,
      partnerId,
    ]);
    await this.seats.seatPartner(userId, partnerId, coupleId);
  }

  private atDoor<T>(token: string, work: (guest: Guest) => Promise<T>): Promise<T> {
    const { practiceId, id } = found(this.links.read('invitation', token));
    const visitor: VisitorActor = { kind: 'visitor', practiceId };
    return this.db.enter(visitor, async () => {
      // The link is genuine, so its invitation may be read to learn which couple it opens.
      const sight = await this.db.one<{ couple_id: string }>(
        'select couple_id from invitation_couple($1)',
        [id],
      );
      await this.db.sightOfCouple(found(sight).couple_id);
      return work(found(await this.guest(id)));
    });
  }

  private guest(invitationId: string): Promise<Guest | null> {
    return this.db.one<Guest>(
      `select invitation.id, invitation.couple_id, invitation.partner_id, invitation.expires_at,
              invitation.accepted_at, partner.joined_at, partner.first_name, contact.email,
              practice.name as practice_name, practice.locale,
              member.name as therapist_name
       from invitation join partner on partner.id = invitation.partner_id
       join partner_contact contact on contact.partner_id = partner.id
       join couple on couple.id = invitation.couple_id
       join member on member.id = couple.therapist_id cross join practice
       where invitation.id = $1 for update of invitation`,
      [invitationId],
    );
  }

  private stateOf(guest: Guest): Invitation['state'] {
    if (guest.accepted_at || guest.joined_at) return 'spent';
    return guest.expires_at.getTime() > this.clock.now() ? 'open' : 'expired';
  }
}
