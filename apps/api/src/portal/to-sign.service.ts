import { Injectable } from '@nestjs/common';
import type { ThisWeek } from '@closeknit/contracts/portal';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { OwnDocumentsService } from '../agreements/own-documents.service.ts';
import { OwnReleasesService } from '../records/releases/own-releases.service.ts';

/** What one partner has been asked to sign and has not answered. What the other did is not asked. */
@Injectable()
export class ToSignService {
  constructor(
    private readonly documents: OwnDocumentsService,
    private readonly releases: OwnReleasesService,
  ) {}

  async of(actor: PartnerActor): Promise<Pick<ThisWeek, 'agreementToSign' | 'waiting'>> {
    return {
      agreementToSign: await this.documents.toSign(actor),
      waiting: {
        documents: await this.documents.isAnyWaiting(actor),
        releases: await this.releases.isAnyWaiting(actor),
      },
    };
  }
}
