import { Injectable } from '@nestjs/common';
import type {
  ConfirmSession,
  NoteConfirmation,
  Unconfirmed,
} from '@closeknit/contracts/attendance';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { LOOK_FROM, wantsALook } from '@closeknit/domain/scheduling/confirmation';
import { CareService } from '../../couples/care.service.ts';
import { Clock } from '../../platform/clock.ts';
import { found, Refused } from '../../platform/http/refused.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { APPOINTMENT_VIEW, type ViewRow } from '../appointment-views.ts';

interface Session {
  readonly coupleId: string;
  readonly starts: Date;
  readonly state: 'booked' | 'cancelled';
  /** The one partner it is with; null where both come. */
  readonly aloneWith: string | null;
}

/** Who comes to a session: each partner says so, or has the practice note it. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly care: CareService,
  ) {}

  confirm(appointmentId: string, asked: ConfirmSession, actor: PartnerActor): Promise<void> {
    return this.keep(appointmentId, { ...asked, partnerId: actor.id, notedBy: null });
  }

  /** What a partner said on the phone. */
  async note(appointmentId: string, asked: NoteConfirmation, actor: MemberActor): Promise<void> {
    const { coupleId } = await this.session(appointmentId);
    await this.care.require(actor, 'appointments:book', coupleId);
    const sql = 'select id from partner where id = $1 and couple_id = $2';
    found(await this.db.one<{ id: string }>(sql, [asked.partnerId, coupleId]));
    await this.keep(appointmentId, { ...asked, notedBy: actor.id });
  }

  /** Sessions soon to begin to which somebody has not said yes, the next first. */
  async unconfirmed(actor: MemberActor): Promise<Unconfirmed> {
    const now = this.clock.now();
    const rows = await this.db.query<ViewRow>(
      `${APPOINTMENT_VIEW}
       where appointment.state = 'booked' and lower(appointment.during) between $1 and $2
         and (appointment.therapist_id = $3 or $4)
       order by lower(appointment.during), appointment.id limit 200`,
      [new Date(now), new Date(now + LOOK_FROM), actor.id, actor.role === 'assistant'],
    );
    const sessions = rows.filter(({ starts, changed_at, attending }) =>
      wantsALook({ startsAt: starts.getTime(), toldAt: changed_at.getTime(), attending }, now),
    );
    return {
      sessions: sessions.map(({ id, couple_id: coupleId, couple_name: coupleName, ...row }) => ({
        ...{ id, coupleId, coupleName, startsAt: row.starts.toISOString() },
        waitingFor: row.attending
          .filter(({ confirmed }) => !confirmed)
          .map(({ firstName }) => firstName),
      })),
    };
  }

  private async keep(
    appointmentId: string,
    said: NoteConfirmation & { notedBy: string | null },
  ): Promise<void> {
    const { coupleId, starts, state, aloneWith } = await this.session(appointmentId);
    if ((aloneWith ?? said.partnerId) !== said.partnerId) throw new Refused('not-found');
    if (state === 'cancelled') throw new Refused('cancelled');
    if (starts.getTime() <= this.clock.now()) throw new Refused('started');
    if (starts.getTime() !== Date.parse(said.startsAt)) throw new Refused('moved', '/startsAt');

    if (!said.confirmed) {
      const sql = 'delete from attendance where appointment_id = $1 and partner_id = $2';
      await this.db.query(sql, [appointmentId, said.partnerId]);
      return;
    }
    await this.db.query(
      `insert into attendance (couple_id, appointment_id, partner_id, said_yes_to, said_at, noted_by)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (practice_id, appointment_id, partner_id)
       do update set was_yes_to = case when attendance.said_yes_to = excluded.said_yes_to
                       then attendance.was_yes_to else attendance.said_yes_to end,
                     said_yes_to = excluded.said_yes_to, said_at = excluded.said_at,
                     noted_by = excluded.noted_by`,
      [coupleId, appointmentId, said.partnerId, starts, this.clock.instant(), said.notedBy],
    );
  }

  private async session(id: string): Promise<Session> {
    const sql = `select couple_id as "coupleId", lower(during) as starts, state,
                        alone_with as "aloneWith"
                 from appointment where id = $1`;
    return found(await this.db.one<Session>(sql, [id]));
  }
}
