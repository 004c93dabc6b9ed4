import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import { NameSafetyLead, NoteStep, ProtocolStep, SafetyRecord } from '@closeknit/contracts/safety';
import { SafetyTasks } from '@closeknit/contracts/safety-open';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { SafetyAskingService } from './safety-asking.service.ts';
import { SafetyRecordsService } from './safety-records.service.ts';
import { SafetyStepsService } from './safety-steps.service.ts';

// Reading and acting are not told apart in the log: who reads the log must not learn from it that
// something was done about an answer, and still less about whose.
const NOTED = 'safety:use';
const coupleAlone = () => ({ partnerId: undefined, subjects: [] });

@Controller('api')
export class SafetyController {
  constructor(
    private readonly records: SafetyRecordsService,
    private readonly asking: SafetyAskingService,
    private readonly steps: SafetyStepsService,
  ) {}

  @Get('safety')
  @Allow('safety:read')
  @Audited(NOTED, () => undefined)
  @Answers(SafetyTasks)
  tasks(): Promise<SafetyTasks> {
    return this.records.tasks();
  }

  @Get('couples/:coupleId/safety')
  @Allow('safety:read')
  @Audited(NOTED, coupleAlone)
  @Answers(SafetyRecord)
  read(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<SafetyRecord> {
    return this.records.read(coupleId, actor);
  }

  @Post('couples/:coupleId/safety/ask')
  @Allow('safety:ask')
  @Audited(NOTED, coupleAlone)
  @AnswersNothing()
  ask(@Param('coupleId', { schema: Id }) coupleId: Id, @By() actor: MemberActor): Promise<void> {
    return this.asking.ask(coupleId, actor);
  }

  @Post('couples/:coupleId/safety/close')
  @Allow('safety:ask')
  @Audited(NOTED, coupleAlone)
  @AnswersNothing()
  close(@Param('coupleId', { schema: Id }) coupleId: Id, @By() actor: MemberActor): Promise<void> {
    return this.asking.close(coupleId, actor);
  }

  @Post('couples/:coupleId/safety/seen')
  @Allow('safety:ask')
  @Audited(NOTED, coupleAlone)
  @AnswersNothing()
  seen(@Param('coupleId', { schema: Id }) coupleId: Id, @By() actor: MemberActor): Promise<void> {
    return this.asking.seen(coupleId, actor);
  }

  @Put('couples/:coupleId/safety/partners/:partnerId/steps/:step')
  @Allow('safety:read')
  @Audited(NOTED, coupleAlone)
  @AnswersNothing()
  note(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('partnerId', { schema: Id }) partnerId: Id,
    @Param('step', { schema: ProtocolStep }) step: ProtocolStep,
    @Body({ schema: NoteStep }) request: NoteStep,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.steps.note({ coupleId, partnerId, step }, request, actor);
  }

  @Put('practice/safety-lead')
  @Allow('practice:change')
  @AnswersNothing()
  nameLead(@Body({ schema: NameSafetyLead }) { memberId }: NameSafetyLead): Promise<void> {
    return this.asking.nameLead(memberId || null);
  }
}
