import { Injectable } from '@nestjs/common';
import type { ChangedByCouples } from '@closeknit/contracts/attendance';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { COUPLE_NAME, BOTH_PARTNERS } from '../../couples/couple-name.ts';
import { Clock } from '../../platform/clock.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';

interface Row {
  id: string;
  coupleId: string;
  coupleName: string;
  by: string;
  starts: Date;
  was: Date;
  state: 'booked' | 'cancelled';
}

/** What couples have done to sessions by themselves: nobody of the practice is mailed about it. */
@Injectable()
export class ChangedByCouplesService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
  ) {}

  /** Sessions whose last change was a partner's, until neither the old nor the new time is to come. */
  async read(actor: MemberActor): Promise<ChangedByCouples> {
    const rows = await this.db.query<Row>(
      `select appointment.id, appointment.couple_id as "coupleId", ${COUPLE_NAME} as "coupleName",
              changer.first_name as by, lower(appointment.during) as starts,
              lower(appointment.was_during) as was, appointment.state
       from appointment join couple on couple.id = appointment.couple_id ${BOTH_PARTNERS}
       join partner changer on changer.id = appointment.changed_by
       where greatest(upper(appointment.during), upper(appointment.was_during)) > $1
         and (appointment.state = 'cancelled' or appointment.during <> appointment.was_during)
         and (appointment.therapist_id = $2 or $3)
       order by appointment.changed_at desc, appointment.id limit 50`,
      [this.clock.instant(), actor.id, actor.role === 'assistant'],
    );
    return {
      sessions: rows.map(({ starts, was, ...row }) => ({
        ...{ ...row, startsAt: starts.toISOString(), wasAt: was.toISOString() },
      })),
    };
  }
}
