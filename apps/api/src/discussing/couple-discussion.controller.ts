import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { AddPoint, Discussion, MarkAnswer, TickPoint } from '@closeknit/contracts/discussing';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { CoupleDiscussionService } from './couple-discussion.service.ts';

@Controller('api/couples/:coupleId/discussion')
export class CoupleDiscussionController {
  constructor(private readonly discussion: CoupleDiscussionService) {}

  @Get()
  @Allow('assignments:read')
  @Audited('assignments:read')
  @Answers(Discussion)
  of(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<Discussion> {
    return this.discussion.of(coupleId, actor);
  }

  @Post()
  @Allow('discussion:write')
  @Audited('discussion:write')
  @AnswersNothing()
  add(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: AddPoint }) request: AddPoint,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.discussion.add(coupleId, request, actor);
  }

  @Post('answers')
  @Allow('discussion:write')
  @Audited('discussion:write')
  @AnswersNothing()
  mark(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: MarkAnswer }) request: MarkAnswer,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.discussion.mark(coupleId, request, actor);
  }

  @Put(':pointId/discussed')
  @Allow('discussion:write')
  @Audited('discussion:write')
  @AnswersNothing()
  tick(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('pointId', { schema: Id }) pointId: Id,
    @Body({ schema: TickPoint }) request: TickPoint,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.discussion.tick({ coupleId, pointId }, request, actor);
  }

  @Delete(':pointId')
  @Allow('discussion:write')
  @Audited('discussion:write')
  @AnswersNothing()
  takeBack(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('pointId', { schema: Id }) pointId: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.discussion.takeBack({ coupleId, pointId }, actor);
  }
}
