import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  ChooseReaders,
  PortalAssignment,
  SavedAnswer,
  UnsentKey,
  WriteAnswer,
} from '@closeknit/contracts/assignments';
import { Id, PromptKey } from '@closeknit/contracts/ids';
import { OwnPrivacy } from '@closeknit/contracts/portal';
import { Allow, By, type PartnerActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { AnswersService } from './answers.service.ts';
import { UnsentKeyService } from './unsent-key.service.ts';

@Controller('api/portal')
export class AnswersController {
  constructor(
    private readonly answers: AnswersService,
    private readonly unsentKey: UnsentKeyService,
  ) {}

  @Get('assignments/:assignmentId')
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(PortalAssignment)
  read(
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @By() actor: PartnerActor,
  ): Promise<PortalAssignment> {
    return this.answers.read(assignmentId, actor);
  }

  @Put('assignments/:assignmentId/answers/:promptKey')
  @Allow('answers:write')
  @Audited('portal:use')
  @Answers(SavedAnswer)
  write(
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @Param('promptKey', { schema: PromptKey }) promptKey: PromptKey,
    @Body({ schema: WriteAnswer }) request: WriteAnswer,
    @By() actor: PartnerActor,
  ): Promise<SavedAnswer> {
    return this.answers.write({ assignmentId, promptKey }, request, actor);
  }

  @Put('assignments/:assignmentId/answers/:promptKey/visibility')
  @Allow('answers:write')
  @Audited('portal:use')
  @Answers(SavedAnswer)
  choose(
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @Param('promptKey', { schema: PromptKey }) promptKey: PromptKey,
    @Body({ schema: ChooseReaders }) request: ChooseReaders,
    @By() actor: PartnerActor,
  ): Promise<SavedAnswer> {
    return this.answers.choose({ assignmentId, promptKey }, request, actor);
  }

  @Post('assignments/:assignmentId/done')
  @Allow('answers:write')
  @Audited('answers:finish')
  @AnswersNothing()
  done(
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.answers.done(assignmentId, actor);
  }

  @Get('unsent-key')
  @Allow('answers:write')
  @Audited('portal:use')
  @Answers(UnsentKey)
  keyOfUnsent(@By() actor: PartnerActor): Promise<UnsentKey> {
    return this.unsentKey.of(actor);
  }

  @Get('privacy')
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(OwnPrivacy)
  privacy(@By() actor: PartnerActor): Promise<OwnPrivacy> {
    return this.answers.privacy(actor);
  }
}
