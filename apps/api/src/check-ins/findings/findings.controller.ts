import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CaseloadFindings, Findings, MarkFinding } from '@closeknit/contracts/findings';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Audited, type Concerned } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { FindingsService } from './findings.service.ts';
import { MarksService } from './marks.service.ts';

@Controller('api')
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly marks: MarksService,
  ) {}

  @Get('findings')
  @Allow('trends:read')
  @Audited('caseload:read', inCare)
  @Answers(CaseloadFindings)
  ofCaseload(@By() actor: MemberActor): Promise<CaseloadFindings> {
    return this.findings.ofCaseload(actor);
  }

  @Get('couples/:coupleId/findings')
  @Allow('trends:read')
  @Audited('scores:read')
  @Answers(Findings)
  of(@Param('coupleId', { schema: Id }) coupleId: Id, @By() actor: MemberActor): Promise<Findings> {
    return this.findings.of(coupleId, actor);
  }

  @Post('couples/:coupleId/findings/marks')
  @Allow('findings:mark')
  @Audited('findings:mark')
  @AnswersNothing()
  mark(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: MarkFinding }) request: MarkFinding,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.marks.mark(coupleId, request, actor);
  }
}

/** Whose lines were read for it. */
function inCare({ couples }: CaseloadFindings): Concerned | undefined {
  const subjects = couples.map(({ coupleId }) => coupleId);
  return subjects.length > 0 ? { subjects } : undefined;
}
