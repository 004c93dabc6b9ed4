import { Injectable } from '@nestjs/common';
import type { InviteColleague, Members } from '@closeknit/contracts/members';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { violates } from '../../platform/database/faults.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PlannedJobs } from '../../platform/jobs/planned-jobs.service.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { type Guest, JoiningService } from './joining.service.ts';
import { MemberInvitationRow } from './member-invitation.entity.ts';
import { ColleagueMail } from '../practices.jobs.ts';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** An owner's word to a colleague: given, given again, taken back. */
@Injectable()
export class MemberInvitationsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly jobs: PlannedJobs,
    private readonly audit: Audit,
    private readonly joining: JoiningService,
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
    const { name, email, role } = found(await this.joining.guest(id));
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
}
