import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import { CheckInPlans, Instruments, PlanCheckIns } from '@closeknit/contracts/questionnaires';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { OfferedInstruments } from './offered-instruments.service.ts';
import { PlansService } from './plans.service.ts';

@Controller('api')
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly offered: OfferedInstruments,
  ) {}

  @Get('instruments')
  @Allow('instruments:read')
  @Answers(Instruments)
  instruments(): Promise<Instruments> {
    return this.offered.all();
  }

  @Get('couples/:coupleId/check-in-plans')
  @Allow('trends:read')
  @Audited('scores:read')
  @Answers(CheckInPlans)
  of(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<CheckInPlans> {
    return this.plans.of(coupleId, actor);
  }

  @Post('couples/:coupleId/check-in-plans')
  @Allow('check-ins:plan')
  @Audited('check-ins:plan')
  @Answers(CheckInPlans, 201)
  add(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: PlanCheckIns }) request: PlanCheckIns,
    @By() actor: MemberActor,
  ): Promise<CheckInPlans> {
    return this.plans.add(coupleId, request, actor);
  }

  @Delete('couples/:coupleId/check-in-plans/:planId')
  @Allow('check-ins:plan')
  @Audited('check-ins:plan')
  @AnswersNothing()
  end(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('planId', { schema: Id }) planId: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.plans.end(coupleId, planId, actor);
  }
}
