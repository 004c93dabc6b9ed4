import { Body, Controller, Get, Put } from '@nestjs/common';
import { WeeklyHours } from '@closeknit/contracts/appointments';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { HoursService } from './hours.service.ts';

@Controller('api')
export class HoursController {
  constructor(private readonly hours: HoursService) {}

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
}
