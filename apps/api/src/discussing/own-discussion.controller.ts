import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { AddPoint, MarkOwnAnswer, OwnDiscussion, TickPoint } from '@closeknit/contracts/discussing';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type PartnerActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { OwnDiscussionService } from './own-discussion.service.ts';

@Controller('api/portal/discussion')
export class OwnDiscussionController {
  constructor(private readonly discussion: OwnDiscussionService) {}

  @Get()
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(OwnDiscussion)
  of(@By() actor: PartnerActor): Promise<OwnDiscussion> {
    return this.discussion.of(actor);
  }

  @Post()
  @Allow('discussion:add')
  @Audited('portal:use')
  @AnswersNothing()
  add(@Body({ schema: AddPoint }) request: AddPoint, @By() actor: PartnerActor): Promise<void> {
    return this.discussion.add(request, actor);
  }

  @Post('answers')
  @Allow('discussion:add')
  @Audited('portal:use')
  @AnswersNothing()
  mark(
    @Body({ schema: MarkOwnAnswer }) request: MarkOwnAnswer,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.discussion.mark(request, actor);
  }

  @Put(':pointId/discussed')
  @Allow('discussion:add')
  @Audited('portal:use')
  @AnswersNothing()
  tick(
    @Param('pointId', { schema: Id }) pointId: Id,
    @Body({ schema: TickPoint }) request: TickPoint,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.discussion.tick(pointId, request, actor);
  }

  @Delete(':pointId')
  @Allow('discussion:add')
  @Audited('portal:use')
  @AnswersNothing()
  takeBack(
    @Param('pointId', { schema: Id }) pointId: Id,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.discussion.takeBack(pointId, actor);
  }
}
