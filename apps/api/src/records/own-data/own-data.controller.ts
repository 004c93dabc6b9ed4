import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { OwnData } from '@closeknit/contracts/own-data';
import { Allow, By, type PartnerActor } from '../../platform/access/allow.ts';
import { ConfirmedFirst } from '../../platform/access/confirmed-first.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersPaper } from '../../platform/http/answers.ts';
import { OwnDataPaperService } from './own-data-paper.service.ts';
import { OwnDataService } from './own-data.service.ts';

// Whoever sits down at an unlocked page must not walk away with everything.
@Controller('api/portal/own-data')
@ConfirmedFirst()
export class OwnDataController {
  constructor(
    private readonly data: OwnDataService,
    private readonly papers: OwnDataPaperService,
  ) {}

  @Get()
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(OwnData)
  read(@By() actor: PartnerActor): Promise<OwnData> {
    return this.data.of(actor);
  }

  @Get('paper')
  @Allow('portal:read')
  @Audited('portal:use')
  @AnswersPaper()
  paper(@By() actor: PartnerActor): Promise<StreamableFile> {
    return this.papers.of(actor);
  }
}
