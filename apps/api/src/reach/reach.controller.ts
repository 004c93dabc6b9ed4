import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import {
  ChangeReach,
  CoupleReach,
  OwnReach,
  ReachAddress,
  ReachCode,
  ReachProof,
} from '@closeknit/contracts/reach';
import { Allow, By, type MemberActor, type PartnerActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { ReachAddressService } from './reach-address.service.ts';
import { ReachService } from './reach.service.ts';

@Controller('api')
export class ReachController {
  constructor(
    private readonly reach: ReachService,
    private readonly addresses: ReachAddressService,
  ) {}

  @Get('portal/reach')
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(OwnReach)
  own(@By() actor: PartnerActor): Promise<OwnReach> {
    return this.reach.own(actor);
  }

  @Put('portal/reach')
  @Allow('portal:read')
  @Audited('portal:use')
  @AnswersNothing()
  change(@Body({ schema: ChangeReach }) request: ChangeReach, @By() actor: PartnerActor) {
    return this.reach.change(request, actor);
  }

  @Post('portal/reach/address')
  @Allow('portal:read')
  @Audited('portal:use')
  @AnswersNothing()
  changeAddress(
    @Body({ schema: ReachAddress }) { email }: ReachAddress,
    @By() actor: PartnerActor,
  ) {
    return this.addresses.change(email, actor);
  }

  @Post('portal/reach/code')
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(ReachProof)
  async prove(@Body({ schema: ReachCode }) { code }: ReachCode, @By() actor: PartnerActor) {
    return { right: await this.addresses.prove(code, actor) };
  }

  @Get('couples/:coupleId/reach')
  @Allow('contacts:read')
  @Answers(CoupleReach)
  ofCouple(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<CoupleReach> {
    return this.reach.ofCouple(coupleId, actor);
  }
}
