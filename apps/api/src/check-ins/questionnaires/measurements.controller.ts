import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import {
  Measurements,
  PastScores,
  PastScoresKept,
  PastScoresPreview,
  RecordScore,
} from '@closeknit/contracts/questionnaires';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { EnteredScores } from './entered-scores.service.ts';
import { PastScoresService } from './past-scores.service.ts';

@Controller('api/couples/:coupleId/measurements')
export class MeasurementsController {
  constructor(
    private readonly entered: EnteredScores,
    private readonly past: PastScoresService,
  ) {}

  @Get()
  @Allow('trends:read')
  @Audited('scores:read')
  @Answers(Measurements)
  of(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<Measurements> {
    return this.entered.of(coupleId, actor);
  }

  @Post()
  @Allow('check-ins:record')
  @Audited('check-ins:record')
  @AnswersNothing()
  record(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: RecordScore }) request: RecordScore,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.entered.record(coupleId, request, actor);
  }

  @Delete(':measurementId')
  @Allow('check-ins:record')
  @Audited('check-ins:record')
  @AnswersNothing()
  takeOut(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('measurementId', { schema: Id }) measurementId: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.entered.takeOut(coupleId, measurementId, actor);
  }

  @Post('import/preview')
  @Allow('check-ins:record')
  @Audited('scores:read')
  @Answers(PastScoresPreview)
  preview(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: PastScores }) { text }: PastScores,
    @By() actor: MemberActor,
  ): Promise<PastScoresPreview> {
    return this.past.preview(coupleId, text, actor);
  }

  @Post('import')
  @Allow('check-ins:record')
  @Audited('check-ins:record')
  @Answers(PastScoresKept)
  keep(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: PastScores }) { text }: PastScores,
    @By() actor: MemberActor,
  ): Promise<PastScoresKept> {
    return this.past.keep(coupleId, text, actor);
  }
}
