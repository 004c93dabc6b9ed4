import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import { NoteLifeEvent } from '@closeknit/contracts/life-events';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { AnswersNothing } from '../platform/http/answers.ts';
import { LifeEventsService } from './life-events.service.ts';

@Controller('api/couples/:coupleId/life-events')
export class LifeEventsController {
  constructor(private readonly events: LifeEventsService) {}

  @Post()
  @Allow('findings:mark')
  @Audited('life-events:note')
  @AnswersNothing()
  note(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: NoteLifeEvent }) request: NoteLifeEvent,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.events.note(coupleId, request, actor);
  }

  @Delete(':eventId')
  @Allow('findings:mark')
  @Audited('life-events:note')
  @AnswersNothing()
  takeOut(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('eventId', { schema: Id }) id: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.events.takeOut(coupleId, id, actor);
  }
}
