import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AcceptColleague,
  ColleagueAccepted,
  ColleagueInvitation,
} from '@closeknit/contracts/members';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { languageOf } from '@closeknit/domain/words/language';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { Accounts } from '../../platform/sign-in/accounts.ts';
import { Links } from '../../platform/sign-in/links.ts';
import { Seats } from '../../platform/sign-in/sessions/seats.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { MemberInvitationRow } from './member-invitation.entity.ts';
import { MemberRow } from './member.entity.ts';
import { StaffService } from './staff.service.ts';

export interface Guest {
  id: string;
  name: string;
  email: string;
  role: MemberActor['role'];
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
  inviter_name: string;
  practice_name: string;
  locale: string;
}

/** The way from a mailed link to a colleague's own seat. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly links: Links,
    private readonly accounts: Accounts,
    private readonly seats: Seats,
    private readonly staff: StaffService,
  ) {}

  /** What the page behind a link shows. Reading it changes nothing, however often. */
  read(token: string): Promise<ColleagueInvitation> {
    return this.atDoor(token, async (guest) => ({
      state: this.stateOf(guest),
      name: guest.name,
      email: guest.email,
      role: guest.role,
      practiceName: guest.practice_name,
      inviterName: guest.inviter_name,
      language: languageOf(guest.locale),
      hasAccount: await this.accounts.knows(guest.email),
    }));
  }

  /** Gives the invited person a seat, under a new account or the one the address has. */
  accept(token: string, request: AcceptColleague): Promise<ColleagueAccepted> {
    return this.atDoor(token, async (guest) => {
      const state = this.stateOf(guest);
      if (state !== 'open') throw new Refused(`invitation-${state}`);

      const { email } = guest;
      const { name, password, zone, language = null } = request;
      const account = await this.accounts.openOrProve({ name, email, password });
      try {
        const memberId = await this.takeSeat(guest, {
          ...{ userId: account.userId, name, zone, locale: language },
        });
        return { email, memberId };
      } catch (fault) {
        if (account.opened) await this.accounts.close(account.userId);
        throw fault;
      }
    });
  }

  /** Whom an invitation names; locked, so that it is spent once. */
  guest(invitationId: string): Promise<Guest | null> {
    return this.db.one<Guest>(
      `select invitation.id, invitation.name, invitation.email, invitation.role,
              invitation.expires_at, invitation.accepted_at, invitation.revoked_at,
              inviter.name as inviter_name, practice.name as practice_name, practice.locale
       from member_invitation invitation join member inviter on inviter.id = invitation.invited_by
       cross join practice where invitation.id = $1 for update of invitation`,
      [invitationId],
    );
  }

  private async takeSeat(
    { id, email, role }: Guest,
    person: Pick<MemberRow, 'userId' | 'name' | 'zone' | 'locale'>,
  ): Promise<string> {
    await this.staff.alone();
    const facts = { ...person, email, leftAt: null };
    const known = await this.db.of(MemberRow).findOneBy({ userId: person.userId });
    if (known && !known.leftAt) throw new Refused('already-member');

    const memberId = known?.id ?? randomUUID();
    // Whoever comes back is the same person to the records.
    if (known) await this.db.of(MemberRow).update({ id: memberId }, facts);
    else await this.db.of(MemberRow).insert({ id: memberId, ...facts });
    await this.seats.seatMember(person.userId, memberId, role);
    const accepted = { acceptedAt: this.clock.instant() };
    await this.db.of(MemberInvitationRow).update({ id }, accepted);
    return memberId;
  }

  private atDoor<T>(token: string, work: (guest: Guest) => Promise<T>): Promise<T> {
    const { practiceId, id } = found(this.links.read('colleague', token));
    return this.db.enter({ kind: 'visitor', practiceId }, async () =>
      work(found(await this.guest(id))),
    );
  }

  private stateOf(guest: Guest): ColleagueInvitation['state'] {
    if (guest.accepted_at) return 'spent';
    if (guest.revoked_at) return 'expired';
    return guest.expires_at.getTime() > this.clock.now() ? 'open' : 'expired';
  }
}
