import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import {
  AllowMessages,
  CoupleMessages,
  MarkRead,
  SendMessage,
  SentMessage,
  UnreadByCouple,
} from '@closeknit/contracts/messages';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { CoupleMessagesService } from './couple-messages.service.ts';

@Controller('api')
export class CoupleMessagesController {
  constructor(private readonly messages: CoupleMessagesService) {}

  @Get('messages/unread')
  @Allow('messages:write')
  @Audited('messages:read', () => undefined)
  @Answers(UnreadByCouple)
  unread(@By() actor: MemberActor): Promise<UnreadByCouple> {
    return this.messages.unread(actor);
  }

  @Get('couples/:coupleId/messages')
  @Allow('messages:read')
  @Audited('messages:read')
  @Answers(CoupleMessages)
  of(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<CoupleMessages> {
    return this.messages.of(coupleId, actor);
  }

  @Post('couples/:coupleId/messages')
  @Allow('messages:write')
  @Audited('messages:write')
  @Answers(SentMessage, 201)
  send(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: SendMessage }) request: SendMessage,
    @By() actor: MemberActor,
  ): Promise<SentMessage> {
    return this.messages.send(coupleId, request, actor);
  }

  @Post('couples/:coupleId/messages/read')
  @Allow('messages:write')
  @Audited('messages:read', () => undefined)
  @AnswersNothing()
  markRead(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: MarkRead }) request: MarkRead,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.messages.markRead(coupleId, request, actor);
  }

  @Put('couples/:coupleId/messages/allowed')
  @Allow('messages:write')
  @Audited('messages:allow')
  @AnswersNothing()
  allow(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: AllowMessages }) request: AllowMessages,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.messages.allow(coupleId, request, actor);
  }
}
