import { Injectable } from '@nestjs/common';
import type {
  CalendarWeek,
  PortalSession,
  PortalSessions,
  WeekAsked,
} from '@closeknit/contracts/appointments';
import type { CancellationRules } from '@closeknit/contracts/cancellation';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { Clock } from '../platform/clock.ts';
import { found } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import {
  APPOINTMENT_VIEW,
  ATTENDING,
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
  async week({ day, therapistId: asked }: WeekAsked, actor: MemberActor): Promise<CalendarWeek> {
    const therapists = await this.therapistsFor(actor);
    const own = therapists.find(({ id }) => id === actor.id) ?? therapists[0];
    const { id: therapistId } = found(asked ? therapists.find(({ id }) => id === asked) : own);
    const { zone, blocks } = await this.hours.read(therapistId);
    const now = Temporal.Instant.fromEpochMilliseconds(this.clock.now());
    const today = now.toZonedDateTimeISO(zone).toPlainDate();
    const wanted = day ? Temporal.PlainDate.from(day) : today;
    const monday = wanted.subtract({ days: wanted.dayOfWeek - 1 });
    const edge = (date: Temporal.PlainDate) =>
      new Date(date.toZonedDateTime(zone).epochMilliseconds);
    const rows = await this.db.query<ViewRow>(
      `${APPOINTMENT_VIEW}
       where appointment.therapist_id = $1 and appointment.state = 'booked'
         and appointment.during && tstzrange($2, $3)
       order by lower(appointment.during)`,
      [therapistId, edge(monday), edge(monday.add({ days: 7 }))],
    );
    return {
      therapistId,
      therapists,
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

  // Whoever runs the office looks into every therapist's calendar; a therapist into the own one.
  private therapistsFor({ id, role }: MemberActor): Promise<CalendarWeek['therapists']> {
    return this.db.query(
      `select member.id, member.name from member join auth.seat on seat.actor_id = member.id
       where seat.role in ('owner', 'therapist') and (member.id = $1 or $2)
       order by member.name, member.id`,
      [id, role === 'owner' || role === 'assistant'],
    );
  }

  private sessionRows(actor: PartnerActor): Promise<SessionRow[]> {
    return this.db.query<SessionRow>(
      `select id, lower(during) as starts, upper(during) as ends, place, state,
              ${ATTENDING} as attending
       from appointment where couple_id = $1 order by lower(during)`,
      [actor.coupleId],
    );
  }
}
