import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AcceptColleague,
  ColleagueAccepted,
  ColleagueInvitation,
  InviteColleague,
  Members,
} from '@closeknit/contracts/members';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { violates } from '../../platform/database/faults.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PlannedJobs } from '../../platform/jobs/planned-jobs.service.ts';
import { Accounts } from '../../platform/sign-in/accounts.ts';
import { Links } from '../../platform/sign-in/links.ts';
import { Seats } from '../../platform/sign-in/sessions/seats.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { MemberInvitationRow } from './member-invitation.entity.ts';
import { MemberRow } from './member.entity.ts';
import { ColleagueMail } from '../practices.jobs.ts';
import { StaffService } from './staff.service.ts';

const WEEK = 7 * 24 * 60 * 60 * 1000;

interface Guest {
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

/** The way from an owner's word to a colleague's own seat. */
@Injectable()
export class MemberInvitationsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    private readonly links: Links,
    private readonly accounts: Accounts,
    private readonly seats: Seats,
    private readonly staff: StaffService,
    private readonly audit: Audit,
  ) {}

  async invite(request: InviteColleague, actor: MemberActor): Promise<void> {
    const { email } = request;
    const known = await this.db.one(
      'select id from member where lower(email) = $1 and left_at is null',
      [email],
    );
    if (known) throw new Refused('already-member', '/email');
    await this.end('email = $2 and expires_at <= $1', email);
    await this.make(request, actor);
  }

  /** Sends a new link, and ends the one sent before. */
  async again(id: string, actor: MemberActor): Promise<void> {
    const { name, email, role } = found(await this.guest(id));
    found((await this.end('id = $2', id))[0]);
    await this.make({ name, email, role }, actor);
  }

  async revoke(id: string): Promise<void> {
    found((await this.end('id = $2', id))[0]);
  }

  /** Those nobody has accepted or taken back. */
  async waiting(): Promise<Members['invitations']> {
    const rows = await this.db.query<Guest>(
      `select id, name, email, role, expires_at from member_invitation
       where accepted_at is null and revoked_at is null order by id`,
    );
    return rows.map(({ id, name, email, role, expires_at }) => ({
      id,
      name,
      email,
      role,
      expiresAt: expires_at.toISOString(),
      state: expires_at.getTime() > this.clock.now() ? 'open' : 'expired',
    }));
  }

  /** What the page behind a link shows. Reading it changes nothing, however often. */
  read(token: string): Promise<ColleagueInvitation> {
    return this.atDoor(token, async (guest) => ({
      state: this.stateOf(guest),
      name: guest.name,
      email: guest.email,
      role: guest.role,
      practiceName: guest.practice_name,
      inviterName: guest.inviter_name,
      hasAccount: await this.accounts.knows(guest.email),
    }));
  }

  /** Gives the invited person a seat, under a new account or the one the address has. */
  accept(token: string, request: AcceptColleague): Promise<ColleagueAccepted> {
    return this.atDoor(token, async (guest) => {
      const state = this.stateOf(guest);
      if (state !== 'open') throw new Refused(`invitation-${state}`);

      const { email } = guest;
      const { name, password, zone } = request;
      const account = await this.accounts.openOrProve({ name, email, password });
      try {
        const memberId = await this.takeSeat(guest, { userId: account.userId, name, zone });
        return { email, memberId };
      } catch (fault) {
        if (account.opened) await this.accounts.close(account.userId);
        throw fault;
      }
    });
  }

  private async make(request: InviteColleague, actor: MemberActor): Promise<void> {
    const now = this.clock.now();
    const row = {
      ...request,
      invitedBy: actor.id,
      invitedAt: new Date(now),
      expiresAt: new Date(now + WEEK),
    };
    const invitationId = await this.orInvited(async () => {
      const { generatedMaps } = await this.db.of(MemberInvitationRow).insert(row);
      return generatedMaps[0]?.['id'] as string;
    });
    this.audit.note(actor, 'members:invite', { subjects: [invitationId] });
    const payload = { kind: 'colleague', invitationId } as const;
    const key = `colleague:${invitationId}`;
    const plan = { job: ColleagueMail, payload, key, coupleId: null };
    await this.jobs.planAll([{ ...plan, dueAt: now, deadline: now + WEEK }]);
  }

  private async orInvited<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await this.db.within(write);
    } catch (fault) {
      if (violates(fault, 'member_invited_once')) throw new Refused('already-invited', '/email');
      throw fault;
    }
  }

  /** Ends what is still open and fits, so that its link opens nothing any more. */
  private async end(which: string, fact: string): Promise<{ id: string }[]> {
    const ended = await this.db.query<{ id: string }>(
      `update member_invitation set revoked_at = $1
       where accepted_at is null and revoked_at is null and ${which} returning id`,
      [this.clock.instant(), fact],
    );
    for (const { id } of ended) await this.jobs.cancelAll(`colleague:${id}`, 'renewed');
    return ended;
  }

  private async takeSeat(
    { id, email, role, locale }: Guest,
    person: { userId: string; name: string; zone: string },
  ): Promise<string> {
    await this.staff.alone();
    const facts = { ...person, email, locale, leftAt: null };
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

  private guest(invitationId: string): Promise<Guest | null> {
    return this.db.one<Guest>(
      `select invitation.id, invitation.name, invitation.email, invitation.role,
              invitation.expires_at, invitation.accepted_at, invitation.revoked_at,
              inviter.name as inviter_name, practice.name as practice_name, practice.locale
       from member_invitation invitation join member inviter on inviter.id = invitation.invited_by
       cross join practice where invitation.id = $1 for update of invitation`,
      [invitationId],
    );
  }

  private stateOf(guest: Guest): ColleagueInvitation['state'] {
    if (guest.accepted_at) return 'spent';
    if (guest.revoked_at) return 'expired';
    return guest.expires_at.getTime() > this.clock.now() ? 'open' : 'expired';
  }
}
