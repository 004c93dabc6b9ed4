import { Injectable } from '@nestjs/common';
import type { ChangeRole, ChangeSupervision, Members } from '@closeknit/contracts/members';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { may } from '@closeknit/domain/access/permissions';
import { refusalOfRole, treats } from '@closeknit/domain/practices/staff';
import { Audit } from '../../platform/audit/audit.ts';
import { Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { MemberInvitationsService } from './member-invitations.service.ts';
import { StaffService } from './staff.service.ts';

interface Row {
  id: string;
  name: string;
  email: string;
  role: MemberActor['role'];
  taken_at: Date;
  supervises: string[];
}

/** Who works in the practice, in which role, and who looks after whose work. */
@Injectable()
export class MembersService {
  constructor(
    private readonly db: PracticeDb,
    private readonly staff: StaffService,
    private readonly invitations: MemberInvitationsService,
    private readonly audit: Audit,
  ) {}

  async members(actor: MemberActor): Promise<Members> {
    const rows = await this.db.query<Row>(
      `select member.id, member.name, member.email, seat.role, seat.taken_at,
              (select coalesce(json_agg(therapist_id order by therapist_id), '[]')
               from supervision where supervisor_id = member.id) as supervises
       from member join auth.seat on seat.actor_id = member.id
       where member.left_at is null order by seat.taken_at, member.id`,
    );
    const members = rows.map(({ taken_at, ...row }) => ({
      ...row,
      joinedAt: taken_at.toISOString(),
    }));
    const invited = may(actor, 'members:invite') ? await this.invitations.waiting() : [];
    return { members, invitations: invited };
  }

  /** Holds from the person's next request on. */
  changeRole(memberId: string, { role }: ChangeRole, actor: MemberActor): Promise<void> {
    return this.db.asPractice(async () => {
      await this.staff.alone();
      const refusal = refusalOfRole(await this.staff.standing(memberId), role);
      if (refusal) throw new Refused(refusal, '/role');

      await this.db.query('update auth.seat set role = $2 where actor_id = $1', [memberId, role]);
      await this.db.query(
        `delete from supervision where (supervisor_id = $1 and not $2)
         or (therapist_id = $1 and not $3)`,
        [memberId, role === 'supervisor', treats(role)],
      );
      this.audit.note(actor, `members:make-${role}`, { subjects: [memberId] });
    });
  }

  async changeSupervision(
    supervisorId: string,
    { therapistIds }: ChangeSupervision,
  ): Promise<void> {
    await this.staff.alone();
    const { role } = await this.staff.standing(supervisorId);
    if (role !== 'supervisor') throw new Refused('not-a-supervisor');
    for (const [at, id] of therapistIds.entries()) {
      await this.staff.mustTreat(id, `/therapistIds/${at}`);
    }
    await this.db.query('delete from supervision where supervisor_id = $1', [supervisorId]);
    await this.db.query(
      `insert into supervision (supervisor_id, therapist_id)
       select $1, therapist from (select distinct unnest($2::uuid[]) as therapist) chosen`,
      [supervisorId, therapistIds],
    );
  }
}
