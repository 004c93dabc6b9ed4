import { Injectable } from '@nestjs/common';
import type {
  Appointment,
  Appointments,
  BookAppointment,
  MoveAppointment,
} from '@closeknit/contracts/appointments';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { decideBooking } from '@closeknit/domain/scheduling/booking';
import type { Interval } from '@closeknit/domain/scheduling/intervals';
import { CareService } from '../couples/care.service.ts';
import { StandingService } from '../couples/standing.service.ts';
import { Clock } from '../platform/clock.ts';
import { violates } from '../platform/database/faults.ts';
import { found, Refused } from '../platform/http/refused.ts';
import { PracticeDb } from '../platform/tenancy/practice-db.ts';
import { APPOINTMENT_VIEW, toAppointment, type ViewRow } from './appointment-views.ts';
import { AppointmentMailsService } from './appointment-mails.service.ts';
import { DiaryService } from './diary.service.ts';
import { CoursePlan } from '../exercises/programmes/course-plan.service.ts';

const DAY = 24 * 60 * 60 * 1000;
// A slip of the year is more likely than a session so far ahead.
const HORIZON = 2 * 366 * DAY;

/** Sessions from the practice's side, always with the couple's own therapist: booked, moved and cancelled, with the mails that follow. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly db: PracticeDb,
    private readonly clock: Clock,
    private readonly diary: DiaryService,
    private readonly mails: AppointmentMailsService,
    private readonly care: CareService,
    private readonly standing: StandingService,
    private readonly courses: CoursePlan,
  ) {}

  async book(request: BookAppointment, actor: MemberActor): Promise<Appointment> {
    const { coupleId, minutes, place, aloneWith = null } = request;
    const { therapistId } = await this.care.require(actor, 'appointments:book', coupleId);
    await this.standing.mustMeet(coupleId, aloneWith);
    const startsAt = Date.parse(request.startsAt);
    const during = await this.timeFor({ startsAt, minutes }, therapistId);

    const row = await this.orTaken(() =>
      this.db.one<{ id: string }>(
        `insert into appointment (couple_id, therapist_id, during, place, state, booked_at, changed_at,
                                  alone_with)
         values ($1, $2, tstzrange($3, $4), $5, 'booked', $6, $6, $7) returning id`,
        [coupleId, therapistId, ...during, place.trim(), this.clock.instant(), aloneWith],
      ),
    );
    const booked = await this.view(found(row).id);
    await this.mails.plan(booked, 'booked');
    await this.courses.afterTurn(booked.couple_id);
    return toAppointment(booked);
  }

  async move(id: string, request: MoveAppointment, actor: MemberActor): Promise<Appointment> {
    const before = await this.changeable(id, actor);
    const startsAt = Date.parse(request.startsAt);
    const minutes = (before.ends.getTime() - before.starts.getTime()) / 60_000;
    const during = await this.timeFor({ startsAt, minutes, besides: id }, before.therapist_id);

    await this.orTaken(() =>
      this.db.query(
        `update appointment set during = tstzrange($2, $3), version = version + 1, changed_at = $4
         where id = $1`,
        [id, ...during, this.clock.instant()],
      ),
    );
    const moved = await this.view(id);
    await this.mails.plan(moved, 'moved');
    await this.courses.afterTurn(moved.couple_id);
    return toAppointment(moved);
  }

  async cancel(id: string, actor: MemberActor): Promise<Appointment> {
    await this.changeable(id, actor);
    await this.db.query(
      `update appointment set state = 'cancelled', version = version + 1, changed_at = $2
       where id = $1`,
      [id, this.clock.instant()],
    );
    const cancelled = await this.view(id);
    await this.mails.plan(cancelled, 'cancelled');
    await this.courses.afterTurn(cancelled.couple_id);
    return toAppointment(cancelled);
  }

  async ofCouple(coupleId: string, actor: MemberActor): Promise<Appointments> {
    await this.care.require(actor, 'appointments:read', coupleId);
    const rows = await this.db.query<ViewRow>(
      `${APPOINTMENT_VIEW} where appointment.couple_id = $1
       order by lower(appointment.during) desc limit 200`,
      [coupleId],
    );
    const member = await this.db.one<{ zone: string }>('select zone from member where id = $1', [
      actor.id,
    ]);
    return { zone: found(member).zone, appointments: rows.map(toAppointment) };
  }

  private async timeFor(
    wanted: { startsAt: number; minutes: number; besides?: string },
    therapistId: string,
  ): Promise<[from: Date, to: Date]> {
    if (wanted.startsAt > this.clock.now() + HORIZON) throw new Refused('too-far', '/startsAt');
    const span: Interval = { from: wanted.startsAt - DAY, to: wanted.startsAt + DAY };
    const diary = await this.diary.around(therapistId, span, wanted.besides);
    const booking = decideBooking(wanted, diary, this.clock.now());
    if (!booking.booked) throw new Refused(booking.refused, '/startsAt');
    return [new Date(booking.during.from), new Date(booking.during.to)];
  }

  // Two people who book at once both see the time free; the constraint lets in one.
  private async orTaken<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await this.db.within(write);
    } catch (fault) {
      if (violates(fault, 'therapist_free', 'couple_free')) throw new Refused('taken', '/startsAt');
      throw fault;
    }
  }

  private async changeable(id: string, actor: MemberActor): Promise<ViewRow> {
    const row = await this.view(id);
    await this.care.require(actor, 'appointments:book', row.couple_id);
    if (row.state === 'cancelled') throw new Refused('cancelled');
    if (row.starts.getTime() <= this.clock.now()) throw new Refused('started');
    return row;
  }

  private async view(id: string): Promise<ViewRow> {
    return found(await this.db.one<ViewRow>(`${APPOINTMENT_VIEW} where appointment.id = $1`, [id]));
  }
}
