import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  FillCheckIn,
  OwnCheckIns,
  ShowLine,
  ShowWord,
  Trend,
  TrendRange,
  WordsForYou,
  WordsRange,
} from '@closeknit/contracts/check-ins';
import { Id } from '@closeknit/contracts/ids';
import { LocalDate } from '@closeknit/contracts/times';
import { Allow, By, type MemberActor, type PartnerActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { CheckInsService } from './check-ins.service.ts';
import { ShownLinesService } from './shown-lines.service.ts';
import { TrendsService } from './trends.service.ts';
import { WordsService } from './words.service.ts';

@Controller('api')
export class CheckInsController {
  constructor(
    private readonly checkIns: CheckInsService,
    private readonly trends: TrendsService,
    private readonly words: WordsService,
    private readonly lines: ShownLinesService,
  ) {}

  @Get('portal/check-ins')
  @Allow('check-ins:fill')
  @Audited('portal:use')
  @Answers(OwnCheckIns)
  own(@By() actor: PartnerActor): Promise<OwnCheckIns> {
    return this.checkIns.own(actor);
  }

  @Post('portal/check-ins')
  @Allow('check-ins:fill')
  @Audited('check-ins:fill')
  @AnswersNothing()
  fill(
    @Body({ schema: FillCheckIn }) request: FillCheckIn,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.checkIns.fill(request, actor);
  }

  @Post('portal/check-ins/:week/clear')
  @Allow('check-ins:fill')
  @Audited('check-ins:clear')
  @AnswersNothing()
  clear(
    @Param('week', { schema: LocalDate }) week: string,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.checkIns.clear(week, actor);
  }

  @Put('portal/check-ins/line')
  @Allow('check-ins:fill')
  @Audited('check-ins:show-line')
  @AnswersNothing()
  showLine(
    @Body({ schema: ShowLine }) { shown }: ShowLine,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.lines.show(shown, actor);
  }

  @Get('portal/check-ins/words')
  @Allow('check-ins:fill')
  @Audited('portal:use')
  @Answers(WordsForYou)
  wordsForYou(
    @Query({ schema: WordsRange }) { weeks }: WordsRange,
    @By() actor: PartnerActor,
  ): Promise<WordsForYou> {
    return this.checkIns.wordsForYou(weeks, actor);
  }

  @Put('portal/check-ins/words/:wordId/visibility')
  @Allow('check-ins:fill')
  @Audited('portal:use')
  @AnswersNothing()
  showWord(
    @Param('wordId', { schema: Id }) wordId: Id,
    @Body({ schema: ShowWord }) { visibility }: ShowWord,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.words.showTo(wordId, visibility, actor);
  }

  @Get('couples/:coupleId/trend')
  @Allow('trends:read')
  @Audited('trends:read')
  @Answers(Trend)
  trend(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Query({ schema: TrendRange }) { weeks }: TrendRange,
    @By() actor: MemberActor,
  ): Promise<Trend> {
    return this.trends.trend(coupleId, weeks, actor);
  }
}
