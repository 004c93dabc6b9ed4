import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import type { Actor } from '@closeknit/domain/access/actor';
import { ChangeZone, Founded, FoundPractice, Me } from '@closeknit/contracts/me';
import { Allow, By, Open } from '../platform/access/allow.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { MeService } from './me.service.ts';
import { PracticesService } from './practices.service.ts';

@Controller('api')
export class PracticesController {
  constructor(
    private readonly practices: PracticesService,
    private readonly people: MeService,
  ) {}

  @Post('practices')
  @Open()
  @Answers(Founded, 201)
  found(@Body({ schema: FoundPractice }) request: FoundPractice): Promise<Founded> {
    return this.practices.found(request);
  }

  @Get('me')
  @Allow('me:read')
  @Answers(Me)
  me(@By() actor: Actor): Promise<Me> {
    return this.people.me(actor);
  }

  @Put('me/zone')
  @Allow('me:change')
  @AnswersNothing()
  changeZone(@Body({ schema: ChangeZone }) request: ChangeZone, @By() actor: Actor): Promise<void> {
    return this.people.changeZone(request, actor);
  }
}
