import { Injectable } from '@nestjs/common';
import type {
  CalendarWeek,
  PortalSession,
  PortalSessions,
} from '@closeknit/contracts/appointments';
import type { CancellationRules } from '@closeknit/contracts/cancellation';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { Clock } from '../platform/clock.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import {
  APPOINTMENT_VIEW,
  type SessionRow,
  toAppointment,
  toSession,
  type ViewRow,
} from './appointment-views.ts';
import { HoursService } from './hours.service.ts';

/** Sessions by time: a therapist's week, a partner's list. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly hours: HoursService,
  ) {}

  /** The local week, Monday to Sunday in the therapist's zone, that holds `day`. */
  async week(day: string | undefined, actor: MemberActor): Promise<CalendarWeek> {
    const { zone, blocks } = await this.hours.read(actor.id);
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now());
    const today = now.toZonedDateTimeISO(zone).toPlainDate();
    const asked = day ? Temporal.PlainDate.from(day) : today;
    const monday = asked.subtract({ days: asked.dayOfWeek - 1 });
    const edge = (date: Temporal.PlainDate) =>
      new Date(date.toZonedDateTime(zone).epochMilliseconds);
    const rows = await this.db.query<ViewRow>(
      `${APPOINTMENT_VIEW}
       where appointment.therapist_id = $1 and appointment.state = 'booked'
         and appointment.during && tstzrange($2, $3)
       order by lower(appointment.during)`,
      [actor.id, edge(monday), edge(monday.add({ days: 7 }))],
    );
    return {
      zone,
      monday: monday.toString(),
      today: today.toString(),
      now: now.toString(),
      blocks,
      appointments: rows.map(toAppointment),
    };
  }

  async sessions(actor: PartnerActor): Promise<PortalSessions> {
    const rows = await this.sessionRows(actor);
    const now = this.clock.now();
    const isOver = ({ ends, state }: SessionRow) => ends.getTime() <= now || state === 'cancelled';
    return {
      rules: await this.rules(),
      coming: rows.filter((row) => !isOver(row)).map(toSession),
      past: rows.filter(isOver).toReversed().slice(0, 50).map(toSession),
    };
  }

  async next(actor: PartnerActor): Promise<PortalSession | null> {
    return (await this.sessions(actor)).coming[0] ?? null;
  }

  private async rules(): Promise<CancellationRules> {
    return found(
      await this.db.one<CancellationRules>(
        `select cancel_notice_hours as "cancelNoticeHours", move_notice_hours as "moveNoticeHours",
                moves_allowed as "movesAllowed" from practice`,
      ),
    );
  }

  private sessionRows(actor: PartnerActor): Promise<SessionRow[]> {
    return this.db.query<SessionRow>(
      `select id, lower(during) as starts, upper(during) as ends, place, state
       from appointment where couple_id = $1 order by lower(during)`,
      [actor.coupleId],
    );
  }
}
