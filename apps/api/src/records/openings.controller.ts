import { Controller, Get, Param } from '@nestjs/common';
import { RecordOpenings } from '@closeknit/contracts/audit';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor, type PartnerActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers } from '../platform/http/answers.ts';
import { OpeningsService } from './openings.service.ts';

@Controller('api')
export class OpeningsController {
  constructor(private readonly openings: OpeningsService) {}

  @Get('couples/:coupleId/record-openings')
  @Allow('openings:read')
  @Answers(RecordOpenings)
  ofCouple(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<RecordOpenings> {
    return this.openings.ofCouple(coupleId, actor);
  }

  @Get('portal/record-openings')
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(RecordOpenings)
  ofPartner(@By() actor: PartnerActor): Promise<RecordOpenings> {
    return this.openings.ofPartner(actor);
  }
}
