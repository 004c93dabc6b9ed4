import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import { Offers, TakeOffer } from '@closeknit/contracts/offers';
import { Allow, By, type PartnerActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { OffersService } from './offers.service.ts';
import { WrongPersonService } from './wrong-person.service.ts';

@Controller('api/portal')
export class OffersController {
  constructor(
    private readonly wrongPerson: WrongPersonService,
    private readonly offers: OffersService,
  ) {}

  @Post('assignments/:assignmentId/clear')
  @Allow('answers:write')
  @Audited('answers:clear')
  @AnswersNothing()
  clear(
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.wrongPerson.clear(assignmentId, actor);
  }

  @Post('assignments/:assignmentId/hand-over')
  @Allow('answers:write')
  @Audited('answers:move')
  @AnswersNothing()
  handOver(
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.wrongPerson.handOver(assignmentId, actor);
  }

  @Get('offers')
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(Offers)
  waiting(@By() actor: PartnerActor): Promise<Offers> {
    return this.offers.waiting(actor);
  }

  @Post('offers/:offerId/take')
  @Allow('answers:write')
  @Audited('portal:use')
  @AnswersNothing()
  take(
    @Param('offerId', { schema: Id }) offerId: Id,
    @Body({ schema: TakeOffer }) request: TakeOffer,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.offers.take(offerId, request, actor);
  }

  @Delete('offers/:offerId')
  @Allow('answers:write')
  @Audited('portal:use')
  @AnswersNothing()
  letGo(@Param('offerId', { schema: Id }) offerId: Id): Promise<void> {
    return this.offers.letGo(offerId);
  }
}
