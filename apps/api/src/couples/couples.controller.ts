import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { AddCouple, Caseload, ChangePartner, Couple } from '@closeknit/contracts/couples';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
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
  @Answers(Caseload)
  caseload(@By() actor: MemberActor): Promise<Caseload> {
    return this.caseloads.caseload(actor);
  }

  @Post()
  @Allow('couples:add')
  @Answers(Couple, 201)
  add(@Body({ schema: AddCouple }) request: AddCouple, @By() actor: MemberActor): Promise<Couple> {
    return this.couples.add(request, actor);
  }

  @Get(':coupleId')
  @Allow('couples:read')
  @Answers(Couple)
  one(@Param('coupleId', { schema: Id }) coupleId: Id): Promise<Couple> {
    return this.couples.one(coupleId);
  }

  @Put(':coupleId/partners/:partnerId')
  @Allow('couples:change')
  @AnswersNothing()
  changePartner(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('partnerId', { schema: Id }) partnerId: Id,
    @Body({ schema: ChangePartner }) change: ChangePartner,
  ): Promise<void> {
    return this.couples.changePartner({ coupleId, partnerId }, change);
  }

  @Post(':coupleId/partners/:partnerId/invitation')
  @Allow('couples:change')
  @AnswersNothing()
  inviteAgain(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('partnerId', { schema: Id }) partnerId: Id,
  ): Promise<void> {
    return this.couples.inviteAgain(coupleId, partnerId);
  }
}
