import { Controller, Get, Query } from '@nestjs/common';
import { Reminders, RemindersAsked } from '@closeknit/contracts/reminders';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Answers } from '../platform/http/answers.ts';
import { RemindersService } from './reminders.service.ts';

@Controller('api/reminders')
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

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
