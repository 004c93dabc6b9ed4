import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import {
  AnswerQuestionnaire,
  OwnQuestionnaires,
  OwnResults,
  QuestionnaireAnswered,
} from '@closeknit/contracts/questionnaires';
import { Allow, By, type PartnerActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { QuestionnaireAnswering } from './questionnaire-answering.service.ts';
import { OwnResultsService } from './own-results.service.ts';
import { OwnQuestionnairesService } from './own-questionnaires.service.ts';

@Controller('api/portal/questionnaires')
export class OwnQuestionnairesController {
  constructor(
    private readonly questionnaires: OwnQuestionnairesService,
    private readonly own: OwnResultsService,
    private readonly answering: QuestionnaireAnswering,
  ) {}

  @Get()
  @Allow('check-ins:fill')
  @Audited('portal:use')
  @Answers(OwnQuestionnaires)
  due(@By() actor: PartnerActor): Promise<OwnQuestionnaires> {
    return this.questionnaires.due(actor);
  }

  @Get('results')
  @Allow('check-ins:fill')
  @Audited('portal:use')
  @Answers(OwnResults)
  results(@By() actor: PartnerActor): Promise<OwnResults> {
    return this.own.of(actor);
  }

  @Post('results/:measurementId/clear')
  @Allow('check-ins:fill')
  @Audited('check-ins:clear')
  @AnswersNothing()
  clear(
    @Param('measurementId', { schema: Id }) measurementId: Id,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.own.clear(measurementId, actor);
  }

  @Post(':planId')
  @Allow('check-ins:fill')
  @Audited('check-ins:fill')
  @Answers(QuestionnaireAnswered)
  answer(
    @Param('planId', { schema: Id }) planId: Id,
    @Body({ schema: AnswerQuestionnaire }) request: AnswerQuestionnaire,
    @By() actor: PartnerActor,
  ): Promise<QuestionnaireAnswered> {
    return this.answering.answer(planId, request, actor);
  }
}
