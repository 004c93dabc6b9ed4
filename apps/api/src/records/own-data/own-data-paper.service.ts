import { Injectable, StreamableFile } from '@nestjs/common';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { found } from '../../platform/http/refused.ts';
import { Papers } from '../../platform/papers/papers.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { ownDataPaper } from './own-data-paper.ts';
import { OwnDataService } from './own-data.service.ts';

/** The same to read or print. */
@Injectable()
export class OwnDataPaperService {
  constructor(
    private readonly db: PracticeDb,
    private readonly data: OwnDataService,
    private readonly papers: Papers,
  ) {}

  async of(actor: PartnerActor): Promise<StreamableFile> {
    const practice = await this.db.one<{ zone: string }>('select zone from practice');
    const data = await this.data.of(actor);
    const pdf = await this.papers.pdf(ownDataPaper(data, found(practice).zone));
    const disposition = 'attachment; filename="my-data.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length, disposition });
  }
}
