import { Injectable } from '@nestjs/common';
import type { CouplesInCare, Leaving } from '@closeknit/contracts/members';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { refusalOfLeaving } from '@closeknit/domain/practices/staff';
import { BOTH_PARTNERS, COUPLE_NAME } from '../../couples/couple-name.ts';
import { Clock } from '../../platform/clock.ts';
import { Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { HandingOverService } from './handing-over.service.ts';
import { StaffService } from '../members/staff.service.ts';

/** Members leave by themselves or are let go; their couples stay, each with somebody to go on with. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly staff: StaffService,
    private readonly handing: HandingOverService,
  ) {}

  /** The couples a leave-taking has to find somebody for, with how many sessions are booked. */
  couplesOf(memberId: string, actor: MemberActor): Promise<CouplesInCare> {
    refuseOthers(memberId, actor);
    return this.db.asPractice(async () => {
      await this.staff.standing(memberId);
      const couples = await this.db.query<CouplesInCare['couples'][number]>(
        `select couple.id, ${COUPLE_NAME} as name,
                (select count(*)::integer from appointment where appointment.couple_id = couple.id
                 and state = 'booked' and lower(during) > $2) as sessions
         from couple ${BOTH_PARTNERS} where couple.therapist_id = $1
         order by couple.family_name, first.first_name, couple.id`,
        [memberId, this.clock.instant()],
      );
      return { couples };
    });
  }

  /** Hands all couples over and takes the seat away, in one go: from the next request on they are out. */
  leave(memberId: string, { handOver }: Leaving, actor: MemberActor): Promise<void> {
    refuseOthers(memberId, actor);
    return this.db.asPractice(async () => {
      await this.staff.alone();
      const refusal = refusalOfLeaving(await this.staff.standing(memberId));
      if (refusal) throw new Refused(refusal);

      await this.handOverAll(memberId, handOver, actor);
      await this.db.query('delete from auth.seat where actor_id = $1', [memberId]);
      await this.db.query('delete from open_block where member_id = $1', [memberId]);
      await this.db.query('delete from supervision where $1 in (supervisor_id, therapist_id)', [
        memberId,
      ]);
      await this.db.query('update member set left_at = $2 where id = $1', [
        memberId,
        this.clock.instant(),
      ]);
    });
  }

  private async handOverAll(
    memberId: string,
    handOver: Leaving['handOver'],
    actor: MemberActor,
  ): Promise<void> {
    const inCare = await this.db.query<{ id: string }>(
      'select id from couple where therapist_id = $1 order by id for update',
      [memberId],
    );
    const ids = new Set(inCare.map(({ id }) => id));
    const handings = handOver.flatMap(({ coupleId, therapistId }, at) =>
      ids.has(coupleId) ? [{ coupleId, therapistId, pointer: `/handOver/${at}/therapistId` }] : [],
    );
    const receivers = new Map(handings.map((handing) => [handing.coupleId, handing]));
    if (receivers.size < ids.size) throw new Refused('not-handed-over', '/handOver');
    const toOneself = handings.filter(({ therapistId }) => therapistId === memberId);
    if (toOneself.length > 0) throw new Refused('not-handed-over', toOneself);
    await this.handing.give([...receivers.values()], actor);
  }
}

// What is not one's own matter is not there.
function refuseOthers(memberId: string, actor: MemberActor): void {
  if (memberId !== actor.id && actor.role !== 'owner') throw new Refused('not-found');
}
