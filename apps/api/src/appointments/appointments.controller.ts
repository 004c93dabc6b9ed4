import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  Appointment,
  Appointments,
  BookAppointment,
  CalendarWeek,
  CancelAppointment,
  MoveAppointment,
  Openings,
  OpeningsAsked,
  WeekAsked,
} from '@closeknit/contracts/appointments';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers } from '../platform/http/answers.ts';
import { AppointmentsService } from './appointments.service.ts';
import { CalendarService } from './calendar.service.ts';
import { DiaryService } from './diary.service.ts';

@Controller('api')
export class AppointmentsController {
  constructor(
    private readonly appointments: AppointmentsService,
    private readonly calendar: CalendarService,
    private readonly diary: DiaryService,
  ) {}

  @Get('calendar')
  @Allow('calendar:read')
  @Answers(CalendarWeek)
  week(
    @Query({ schema: WeekAsked }) asked: WeekAsked,
    @By() actor: MemberActor,
  ): Promise<CalendarWeek> {
    return this.calendar.week(asked, actor);
  }

  @Get('openings')
  @Allow('calendar:read')
  @Answers(Openings)
  openings(
    @Query({ schema: OpeningsAsked }) asked: OpeningsAsked,
    @By() actor: MemberActor,
  ): Promise<Openings> {
    return this.diary.openings(asked, actor);
  }

  @Post('appointments')
  @Allow('appointments:book')
  @Answers(Appointment, 201)
  book(
    @Body({ schema: BookAppointment }) request: BookAppointment,
    @By() actor: MemberActor,
  ): Promise<Appointment> {
    return this.appointments.book(request, actor);
  }

  @Post('appointments/:appointmentId/move')
  @Allow('appointments:book')
  @Audited('appointments:move')
  @Answers(Appointment)
  move(
    @Param('appointmentId', { schema: Id }) id: Id,
    @Body({ schema: MoveAppointment }) request: MoveAppointment,
    @By() actor: MemberActor,
  ): Promise<Appointment> {
    return this.appointments.move(id, request, actor);
  }

  @Post('appointments/:appointmentId/cancel')
  @Allow('appointments:book')
  @Audited('appointments:cancel')
  @Answers(Appointment)
  cancel(
    @Param('appointmentId', { schema: Id }) id: Id,
    @Body({ schema: CancelAppointment }) request: CancelAppointment,
    @By() actor: MemberActor,
  ): Promise<Appointment> {
    return this.appointments.cancel(id, request, actor);
  }

  @Post('appointments/:appointmentId/undo')
  @Allow('appointments:book')
  @Audited('appointments:undo')
  @Answers(Appointment)
  undo(
    @Param('appointmentId', { schema: Id }) id: Id,
    @By() actor: MemberActor,
  ): Promise<Appointment> {
    return this.appointments.undo(id, actor);
  }

  @Get('couples/:coupleId/appointments')
  @Allow('appointments:read')
  @Answers(Appointments)
  ofCouple(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<Appointments> {
    return this.appointments.ofCouple(coupleId, actor);
  }
}
