import { Controller, Get, Param, Post } from '@nestjs/common';
import { HelpSheets } from '@closeknit/contracts/help-sheets';
import { Id } from '@closeknit/contracts/ids';
import { CheckInTasks } from '@closeknit/contracts/questionnaires';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { HelpSheetsService } from './help-sheets.service.ts';
import { HelpSigns } from './help-signs.service.ts';

// Noted as whatever is done about safety: who reads the log must not learn from it whose answer it was.
const NOTED = 'safety:use';

@Controller('api')
export class HelpSignsController {
  constructor(
    private readonly signs: HelpSigns,
    private readonly sheets: HelpSheetsService,
  ) {}

  @Get('couples/:coupleId/check-ins/signs')
  @Allow('check-ins:record')
  @Audited('scores:read')
  @Answers(HelpSheets)
  ofCouple(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<HelpSheets> {
    return this.sheets.of(coupleId, actor);
  }

  @Get('check-ins/tasks')
  @Allow('safety:read')
  @Audited(NOTED, () => undefined)
  @Answers(CheckInTasks)
  tasks(): Promise<CheckInTasks> {
    return this.signs.tasks();
  }

  @Post('couples/:coupleId/check-ins/seen')
  @Allow('check-ins:record')
  @Audited(NOTED, () => ({ partnerId: undefined, subjects: [] }))
  @AnswersNothing()
  seen(@Param('coupleId', { schema: Id }) coupleId: Id, @By() actor: MemberActor): Promise<void> {
    return this.signs.seen(coupleId, actor);
  }
}
