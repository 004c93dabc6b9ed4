import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import { TakeTimeOff, TimesOff } from '@closeknit/contracts/time-off';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { TimeOffService } from './time-off.service.ts';

@Controller('api/time-off')
export class TimeOffController {
  constructor(private readonly times: TimeOffService) {}

  @Get()
  @Allow('hours:read')
  @Answers(TimesOff)
  read(@By() actor: MemberActor): Promise<TimesOff> {
    return this.times.own(actor);
  }

  @Post()
  @Allow('hours:change')
  @Answers(TimesOff, 201)
  take(
    @Body({ schema: TakeTimeOff }) request: TakeTimeOff,
    @By() actor: MemberActor,
  ): Promise<TimesOff> {
    return this.times.take(request, actor);
  }

  @Delete(':timeOffId')
  @Allow('hours:change')
  @AnswersNothing()
  giveBack(@Param('timeOffId', { schema: Id }) id: Id, @By() actor: MemberActor): Promise<void> {
    return this.times.giveBack(id, actor);
  }
}
