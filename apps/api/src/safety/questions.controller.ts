import { Body, Controller, Get, Post } from '@nestjs/common';
import { AnswerQuestions } from '@closeknit/contracts/safety';
import { OwnQuestions } from '@closeknit/contracts/safety-open';
import { Allow, By, type PartnerActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { QuestionsService } from './questions.service.ts';

/** A partner's side. Its address says nothing of what is asked. */
@Controller('api/portal/questions')
export class QuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  @Get()
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(OwnQuestions)
  read(): Promise<OwnQuestions> {
    return this.questions.read();
  }

  @Post()
  @Allow('portal:read')
  @Audited('portal:use')
  @AnswersNothing()
  answer(
    @Body({ schema: AnswerQuestions }) { answers }: AnswerQuestions,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.questions.answer(answers, actor);
  }
}
