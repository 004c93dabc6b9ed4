import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BreakGlass, BreakGlasses, OpenRecord } from '@closeknit/contracts/access';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { BreakGlassService } from './break-glass.service.ts';

@Controller('api')
export class BreakGlassController {
  constructor(private readonly glasses: BreakGlassService) {}

  @Get('break-glass')
  @Allow('openings:read')
  @Answers(BreakGlasses)
  unseen(@By() actor: MemberActor): Promise<BreakGlasses> {
    return this.glasses.unseen(actor);
  }

  @Post('break-glass/:glassId/seen')
  @Allow('openings:read')
  @Audited('glass:seen')
  @AnswersNothing()
  see(@Param('glassId', { schema: Id }) id: Id, @By() actor: MemberActor): Promise<void> {
    return this.glasses.see(id, actor);
  }

  @Get('couples/:coupleId/break-glass')
  @Allow('openings:read')
  @Answers(BreakGlasses)
  ofCouple(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<BreakGlasses> {
    return this.glasses.ofCouple(coupleId, actor);
  }

  @Post('couples/:coupleId/break-glass')
  @Allow('glass:break')
  @Audited('glass:break')
  @Answers(BreakGlass, 201)
  open(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: OpenRecord }) request: OpenRecord,
    @By() actor: MemberActor,
  ): Promise<BreakGlass> {
    return this.glasses.open(coupleId, request, actor);
  }

  @Post('couples/:coupleId/break-glass/end')
  @Allow('glass:break')
  @Audited('glass:end')
  @AnswersNothing()
  end(@Param('coupleId', { schema: Id }) coupleId: Id, @By() actor: MemberActor): Promise<void> {
    return this.glasses.end(coupleId, actor);
  }
}
