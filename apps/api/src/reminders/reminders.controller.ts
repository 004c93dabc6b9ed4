import { Controller, Get, Query } from '@nestjs/common';
import { Reminders, RemindersAsked, Undelivered } from '@closeknit/contracts/reminders';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Answers } from '../platform/http/answers.ts';
import { UndeliveredService } from './undelivered.service.ts';
import { RemindersService } from './reminders.service.ts';

@Controller('api/reminders')
export class RemindersController {
  constructor(
    private readonly reminders: RemindersService,
    private readonly undelivered: UndeliveredService,
  ) {}

  @Get('undelivered')
  @Allow('reminders:read')
  @Answers(Undelivered)
  lost(@By() actor: MemberActor): Promise<Undelivered> {
    return this.undelivered.of(actor);
  }

  @Get()
  @Allow('reminders:read')
  @Answers(Reminders)
  read(
    @Query({ schema: RemindersAsked }) { coupleId }: RemindersAsked,
    @By() actor: MemberActor,
  ): Promise<Reminders> {
    return this.reminders.read(coupleId, actor);
  }
}
