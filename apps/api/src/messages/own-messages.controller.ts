import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  MarkOwnRead,
  OwnMessages,
  SentMessage,
  Unread,
  WriteToTherapist,
} from '@closeknit/contracts/messages';
import { Allow, By, type PartnerActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { OwnMessagesService } from './own-messages.service.ts';

@Controller('api/portal/messages')
export class OwnMessagesController {
  constructor(private readonly messages: OwnMessagesService) {}

  @Get()
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(OwnMessages)
  of(@By() actor: PartnerActor): Promise<OwnMessages> {
    return this.messages.of(actor);
  }

  @Get('unread')
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(Unread)
  unread(@By() actor: PartnerActor): Promise<Unread> {
    return this.messages.unread(actor);
  }

  @Post()
  @Allow('messages:send')
  @Audited('portal:use')
  @Answers(SentMessage, 201)
  send(
    @Body({ schema: WriteToTherapist }) request: WriteToTherapist,
    @By() actor: PartnerActor,
  ): Promise<SentMessage> {
    return this.messages.send(request, actor);
  }

  @Post('read')
  @Allow('portal:read')
  @Audited('portal:use')
  @AnswersNothing()
  markRead(
    @Body({ schema: MarkOwnRead }) request: MarkOwnRead,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.messages.markRead(request, actor);
  }
}
