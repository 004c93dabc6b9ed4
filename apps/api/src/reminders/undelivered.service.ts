import { Injectable } from '@nestjs/common';
import type { Undelivered } from '@closeknit/contracts/reminders';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { BOTH_PARTNERS, COUPLE_NAME } from '../couples/couple-name.ts';
import { Clock } from '../platform/clock.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';

interface Row {
  coupleId: string;
  coupleName: string;
  to: string;
  at: Date;
  reason: string | null;
}

const LATELY = "interval '30 days'";

/** Whom of a therapist's own couples mail has lately not reached. */
@Injectable()
export class UndeliveredService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  /** One line a partner: what has arrived since then settles it. */
  async of({ id }: MemberActor): Promise<Undelivered> {
    const rows = await this.db.query<Row>(
      `select couple.id as "coupleId", ${COUPLE_NAME} as "coupleName", partner.first_name as to,
              last.settled_at as at, last.reason
       from couple ${BOTH_PARTNERS}
       join partner on partner.couple_id = couple.id
       join lateral (select state, settled_at, reason from planned_job job
           where job.couple_id = couple.id and job.payload ->> 'partnerId' = partner.id::text
             and state in ('done', 'refused', 'expired')
           order by settled_at desc, job.id desc limit 1) as last on true
       where couple.therapist_id = $1 and last.state <> 'done'
         and last.settled_at > $2::timestamptz - ${LATELY}
       order by last.settled_at desc, partner.id`,
      [id, this.clock.instant()],
    );
    return { mails: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
