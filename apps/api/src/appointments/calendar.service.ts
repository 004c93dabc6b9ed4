import { Injectable } from '@nestjs/common';
import type {
  CalendarWeek,
  PortalSession,
  PortalSessions,
  WeekAsked,
} from '@closeknit/contracts/appointments';
import type { MemberActor, PartnerActor } from '@closeknit/domain/access/actor';
import { StandingService } from '../couples/standing.service.ts';
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
import { ChangeRulesService } from './changing/change-rules.service.ts';
import { HoursService } from './hours.service.ts';

/** Sessions by time: a therapist's week, a partner's list. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly hours: HoursService,
    private readonly rules: ChangeRulesService,
    private readonly standing: StandingService,
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
      appointments: rows.map((row) => toAppointment(row, { id: actor.id, now: this.clock.now() })),
    };
  }

  async sessions(actor: PartnerActor): Promise<PortalSessions> {
    const rows = await this.sessionRows(actor);
    const now = this.clock.now();
    const rules = await this.rules.read();
    const couple = await this.standing.of(actor.coupleId);
    const told = (row: SessionRow) => toSession(row, { id: actor.id, now, rules, couple });
    const isOver = ({ ends, state }: SessionRow) => ends.getTime() <= now || state === 'cancelled';
    return {
      rules,
      coming: rows.filter((row) => !isOver(row)).map(told),
      past: rows.filter(isOver).toReversed().slice(0, 50).map(told),
    };
  }

  async next(actor: PartnerActor): Promise<PortalSession | null> {
    return (await this.sessions(actor)).coming[0] ?? null;
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
      `select id, lower(during) as starts, upper(during) as ends, place, state, moves,
              changed_by, undo_until, alone_with,
              ${ATTENDING} as attending
       from appointment where couple_id = $1 order by lower(during)`,
      [actor.coupleId],
    );
  }
}
