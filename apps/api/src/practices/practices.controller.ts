import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import type { Actor } from '@closeknit/domain/access/actor';
import { ChangeLanguage } from '@closeknit/contracts/language';
import { ChangeZone, FoundPractice, Me } from '@closeknit/contracts/me';
import { Allow, By, Open } from '../platform/access/allow.ts';
import { In } from '../platform/access/confirmed-first.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { MailsWhomItIsTold } from '../platform/limits/limit.guards.ts';
import type { Session } from '../platform/sign-in/sessions/sessions.ts';
import { MeService } from './me.service.ts';
import { PracticesService } from './practices.service.ts';

@Controller('api')
export class PracticesController {
  constructor(
    private readonly practices: PracticesService,
    private readonly people: MeService,
  ) {}

  @Post('practices')
  @MailsWhomItIsTold()
  @Open()
  @AnswersNothing()
  found(@Body({ schema: FoundPractice }) request: FoundPractice): Promise<void> {
    return this.practices.found(request);
  }

  @Get('me')
  @Allow('me:read')
  @Answers(Me)
  me(@By() actor: Actor, @In() session: Session): Promise<Me> {
    return this.people.me(actor, session);
  }

  @Put('me/zone')
  @Allow('me:change')
  @AnswersNothing()
  changeZone(@Body({ schema: ChangeZone }) request: ChangeZone, @By() actor: Actor): Promise<void> {
    return this.people.changeZone(request, actor);
  }

  @Put('me/language')
  @Allow('me:change')
  @AnswersNothing()
  changeLanguage(
    @Body({ schema: ChangeLanguage }) request: ChangeLanguage,
    @By() actor: Actor,
  ): Promise<void> {
    return this.people.changeLanguage(request, actor);
  }
}
