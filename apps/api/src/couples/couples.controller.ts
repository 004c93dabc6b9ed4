import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { AddCouple, Caseload, ChangePartner, Couple } from '@closeknit/contracts/couples';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Audited, type Concerned } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { CaseloadService } from './caseload.service.ts';
import { CouplesService } from './couples.service.ts';

@Controller('api/couples')
export class CouplesController {
  constructor(
    private readonly couples: CouplesService,
    private readonly caseloads: CaseloadService,
  ) {}

  @Get()
  @Allow('couples:read')
  @Audited('caseload:read', clinicalIn)
  @Answers(Caseload)
  caseload(@By() actor: MemberActor): Promise<Caseload> {
    return this.caseloads.caseload(actor);
  }

  @Post()
  @Allow('couples:add')
  @Audited('couples:add', ({ id }: Couple) => ({ coupleId: id }))
  @Answers(Couple, 201)
  add(@Body({ schema: AddCouple }) request: AddCouple, @By() actor: MemberActor): Promise<Couple> {
    return this.couples.add(request, actor);
  }

  @Get(':coupleId')
  @Allow('couples:read')
  @Answers(Couple)
  one(@Param('coupleId', { schema: Id }) coupleId: Id, @By() actor: MemberActor): Promise<Couple> {
    return this.couples.one(coupleId, actor);
  }

  @Put(':coupleId/partners/:partnerId')
  @Allow('couples:change')
  @AnswersNothing()
  changePartner(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('partnerId', { schema: Id }) partnerId: Id,
    @Body({ schema: ChangePartner }) change: ChangePartner,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.couples.changePartner({ coupleId, partnerId }, change, actor);
  }

  @Post(':coupleId/partners/:partnerId/invitation')
  @Allow('couples:change')
  @Audited('couples:invite')
  @AnswersNothing()
  inviteAgain(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('partnerId', { schema: Id }) partnerId: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.couples.inviteAgain({ coupleId, partnerId }, actor);
  }
}

/** The couples of which more than names and contacts was shown. */
function clinicalIn({ couples }: Caseload): Concerned | undefined {
  const subjects = couples.filter(({ lines }) => lines !== null).map(({ id }) => id);
  return subjects.length > 0 ? { subjects } : undefined;
}
