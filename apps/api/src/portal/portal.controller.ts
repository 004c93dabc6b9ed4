import { Controller, Get } from '@nestjs/common';
import { ThisWeek } from '@closeknit/contracts/portal';
import { Allow, By, type PartnerActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers } from '../platform/http/answers.ts';
import { ThisWeekService } from './this-week.service.ts';

@Controller('api/portal')
export class PortalController {
  constructor(private readonly thisWeek: ThisWeekService) {}

  @Get('week')
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(ThisWeek)
  week(@By() actor: PartnerActor): Promise<ThisWeek> {
    return this.thisWeek.of(actor);
  }
}
