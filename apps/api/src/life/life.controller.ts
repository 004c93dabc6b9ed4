import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import { CoupleLife, TakeStep } from '@closeknit/contracts/life';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Audited, NotAudited } from '../platform/audit/audited.ts';
import { Answers } from '../platform/http/answers.ts';
import { LifeService } from './life.service.ts';
import { StepsService } from './steps.service.ts';

@Controller('api/couples/:coupleId')
export class LifeController {
  constructor(
    private readonly life: LifeService,
    private readonly steps: StepsService,
  ) {}

  @Get('life')
  @Allow('couples:read')
  @Audited('couples:read')
  @Answers(CoupleLife)
  read(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<CoupleLife> {
    return this.life.of(coupleId, actor);
  }

  // Which step it was is told by the service: the route alone does not say.
  @Post('steps')
  @Allow('couples:change')
  @NotAudited()
  @Answers(CoupleLife)
  take(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: TakeStep }) request: TakeStep,
    @By() actor: MemberActor,
  ): Promise<CoupleLife> {
    return this.steps.take(coupleId, request, actor);
  }
}
