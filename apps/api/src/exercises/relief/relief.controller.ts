import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import {
  ChooseRelief,
  GiveInstead,
  RecentReliefs,
  ShorterInstead,
} from '@closeknit/contracts/relief';
import { Allow, By, type MemberActor, type PartnerActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { InsteadService } from './instead.service.ts';
import { RecentReliefsService } from './recent-reliefs.service.ts';
import { ReliefService } from './relief.service.ts';
import { ShorterService } from './shorter.service.ts';

// The partner is named in the address: what is read for one of the two concerns them alone.
const part = 'couples/:coupleId/assignments/:assignmentId/partners/:partnerId';

@Controller('api')
export class ReliefController {
  constructor(
    private readonly relief: ReliefService,
    private readonly recent: RecentReliefsService,
    private readonly shorter: ShorterService,
    private readonly instead: InsteadService,
  ) {}

  @Put('portal/assignments/:assignmentId/relief')
  @Allow('answers:write')
  @Audited('portal:use')
  @AnswersNothing()
  choose(
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @Body({ schema: ChooseRelief }) request: ChooseRelief,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.relief.choose(assignmentId, request, actor);
  }

  @Get('reliefs')
  @Allow('assignments:read')
  @Audited('assignments:read')
  @Answers(RecentReliefs)
  lately(@By() actor: MemberActor): Promise<RecentReliefs> {
    return this.recent.of(actor);
  }

  @Get(`${part}/shorter`)
  @Allow('assignments:give')
  @Audited('trends:read')
  @Answers(ShorterInstead)
  offered(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @Param('partnerId', { schema: Id }) partnerId: Id,
    @By() actor: MemberActor,
  ): Promise<ShorterInstead> {
    return this.shorter.offered({ coupleId, assignmentId, partnerId }, actor);
  }

  @Post(`${part}/instead`)
  @Allow('assignments:give')
  @Audited('assignments:give')
  @AnswersNothing()
  give(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @Param('partnerId', { schema: Id }) partnerId: Id,
    @Body({ schema: GiveInstead }) request: GiveInstead,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.instead.give({ coupleId, assignmentId, partnerId }, request, actor);
  }
}
