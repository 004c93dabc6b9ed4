import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  MovePortalSession,
  Openings,
  PortalOpeningsAsked,
  SeenSession,
} from '@closeknit/contracts/appointments';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type PartnerActor } from '../../platform/access/allow.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { PortalChangesService } from './portal-changes.service.ts';

@Controller('api/portal/sessions/:appointmentId')
export class PortalChangesController {
  constructor(private readonly changes: PortalChangesService) {}

  @Get('openings')
  @Allow('sessions:change')
  @Answers(Openings)
  openings(
    @Param('appointmentId', { schema: Id }) id: Id,
    @Query({ schema: PortalOpeningsAsked }) asked: PortalOpeningsAsked,
  ): Promise<Openings> {
    return this.changes.openings(id, asked);
  }

  @Post('move')
  @Allow('sessions:change')
  @AnswersNothing()
  move(
    @Param('appointmentId', { schema: Id }) id: Id,
    @Body({ schema: MovePortalSession }) request: MovePortalSession,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.changes.move(id, request, actor);
  }

  @Post('cancel')
  @Allow('sessions:change')
  @AnswersNothing()
  cancel(
    @Param('appointmentId', { schema: Id }) id: Id,
    @Body({ schema: SeenSession }) request: SeenSession,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.changes.cancel(id, request, actor);
  }

  @Post('undo')
  @Allow('sessions:change')
  @AnswersNothing()
  undo(@Param('appointmentId', { schema: Id }) id: Id, @By() actor: PartnerActor): Promise<void> {
    return this.changes.undo(id, actor);
  }
}
