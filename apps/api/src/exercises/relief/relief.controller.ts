import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import { ChooseRelief, RecentReliefs } from '@closeknit/contracts/relief';
import { Allow, By, type MemberActor, type PartnerActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { ReliefService } from './relief.service.ts';

@Controller('api')
export class ReliefController {
  constructor(private readonly relief: ReliefService) {}

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
    return this.relief.lately(actor);
  }
}
