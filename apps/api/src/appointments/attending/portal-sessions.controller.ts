import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { PortalSessions } from '@closeknit/contracts/appointments';
import { ConfirmSession } from '@closeknit/contracts/attendance';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type PartnerActor } from '../../platform/access/allow.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { CalendarService } from '../calendar.service.ts';
import { AttendanceService } from './attendance.service.ts';

@Controller('api/portal/sessions')
export class PortalSessionsController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly attendance: AttendanceService,
  ) {}

  @Get()
  @Allow('sessions:read')
  @Answers(PortalSessions)
  sessions(@By() actor: PartnerActor): Promise<PortalSessions> {
    return this.calendar.sessions(actor);
  }

  @Put(':appointmentId/confirmation')
  @Allow('sessions:confirm')
  @AnswersNothing()
  confirm(
    @Param('appointmentId', { schema: Id }) id: Id,
    @Body({ schema: ConfirmSession }) request: ConfirmSession,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.attendance.confirm(id, request, actor);
  }
}
