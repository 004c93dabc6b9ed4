import { Body, Controller, Get, Param, Post, type StreamableFile } from '@nestjs/common';
import {
  CoupleDocuments,
  OwnDocuments,
  PutDocument,
  SignDocument,
} from '@closeknit/contracts/agreements';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor, type PartnerActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing, AnswersPaper } from '../platform/http/answers.ts';
import { CoupleDocumentsService } from './couple-documents.service.ts';
import { OwnDocumentsService } from './own-documents.service.ts';

@Controller('api')
export class AgreementsController {
  constructor(
    private readonly documents: CoupleDocumentsService,
    private readonly own: OwnDocumentsService,
  ) {}

  @Get('couples/:coupleId/agreements')
  @Allow('agreements:read')
  @Audited('agreements:read')
  @Answers(CoupleDocuments)
  ofCouple(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<CoupleDocuments> {
    return this.documents.ofCouple(coupleId, actor);
  }

  @Post('couples/:coupleId/agreements')
  @Allow('agreements:put')
  @Audited('agreements:put')
  @Answers(CoupleDocuments, 201)
  put(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: PutDocument }) request: PutDocument,
    @By() actor: MemberActor,
  ): Promise<CoupleDocuments> {
    return this.documents.put(coupleId, request, actor);
  }

  @Get('couples/:coupleId/agreements/:documentId/paper')
  @Allow('agreements:read')
  @Audited('agreements:read')
  @AnswersPaper()
  paper(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('documentId', { schema: Id }) documentId: Id,
    @By() actor: MemberActor,
  ): Promise<StreamableFile> {
    return this.documents.paper({ coupleId, documentId }, actor);
  }

  @Get('portal/agreements')
  @Allow('agreements:sign')
  @Audited('portal:use')
  @Answers(OwnDocuments)
  ofPartner(@By() actor: PartnerActor): Promise<OwnDocuments> {
    return this.own.of(actor);
  }

  @Post('portal/agreements/:documentId/signature')
  @Allow('agreements:sign')
  @Audited('agreements:sign')
  @AnswersNothing()
  sign(
    @Param('documentId', { schema: Id }) id: Id,
    @Body({ schema: SignDocument }) request: SignDocument,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.own.sign(id, request, actor);
  }

  @Post('portal/agreements/:documentId/talk-first')
  @Allow('agreements:sign')
  @Audited('agreements:talk-first')
  @AnswersNothing()
  talkFirst(@Param('documentId', { schema: Id }) id: Id, @By() actor: PartnerActor): Promise<void> {
    return this.own.talkFirst(id, actor);
  }

  @Get('portal/agreements/:documentId/paper')
  @Allow('agreements:sign')
  @Audited('portal:use')
  @AnswersPaper()
  ownPaper(
    @Param('documentId', { schema: Id }) id: Id,
    @By() actor: PartnerActor,
  ): Promise<StreamableFile> {
    return this.own.paper(id, actor);
  }
}
