import { Injectable } from '@nestjs/common';
import type { OwnData } from '@closeknit/contracts/own-data';
import type { PartnerActor } from '@closeknit/domain/access/actor';
import { CheckInRecordService } from '../../check-ins/check-in-record.service.ts';
import { MeasurementRecord } from '../../check-ins/questionnaires/measurement-record.service.ts';
import { OwnDiscussionService } from '../../discussing/own-discussion.service.ts';
import { CommentsService } from '../../exercises/review/comments.service.ts';
import { OwnFilesService } from '../../files/own-files.service.ts';
import { OwnMessagesService } from '../../messages/own-messages.service.ts';

/** What a partner said and added besides their answers. */
@Injectable()
export class OwnExchangeService {
  constructor(
    private readonly checkIns: CheckInRecordService,
    private readonly measurements: MeasurementRecord,
    private readonly files: OwnFilesService,
    private readonly messages: OwnMessagesService,
    private readonly discussion: OwnDiscussionService,
    private readonly comments: CommentsService,
  ) {}

  async of(
    actor: PartnerActor,
  ): Promise<
    Pick<
      OwnData,
      | 'checkIns'
      | 'comments'
      | 'files'
      | 'messages'
      | 'questionnaires'
      | 'toDiscuss'
      | 'wordsForYou'
    >
  > {
    return {
      files: await this.files.record(actor),
      messages: await this.messages.record(actor),
      toDiscuss: await this.discussion.record(actor),
      comments: await this.comments.record(actor),
      ...(await this.checkIns.ofPartner(actor)),
      questionnaires: await this.measurements.ofPartner(actor.id),
    };
  }
}
