import { Body, Controller, Get, Put } from '@nestjs/common';
import { PortalSessions, WeeklyHours } from '@closeknit/contracts/appointments';
import { Allow, By, type MemberActor, type PartnerActor } from '../platform/access/allow.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { CalendarService } from './calendar.service.ts';
import { HoursService } from './hours.service.ts';

@Controller('api')
export class HoursController {
  constructor(
    private readonly hours: HoursService,
    private readonly calendar: CalendarService,
  ) {}

  @Get('hours')
  @Allow('hours:read')
  @Answers(WeeklyHours)
  read(@By() actor: MemberActor): Promise<WeeklyHours> {
    return this.hours.read(actor.id);
  }

  @Put('hours')
  @Allow('hours:change')
  @AnswersNothing()
  change(
    @Body({ schema: WeeklyHours }) request: WeeklyHours,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.hours.change(request, actor);
  }

  @Get('portal/sessions')
  @Allow('sessions:read')
  @Answers(PortalSessions)
  sessions(@By() actor: PartnerActor): Promise<PortalSessions> {
    return this.calendar.sessions(actor);
  }
}
