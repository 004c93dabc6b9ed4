import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  ChooseUsual,
  Documents,
  RewriteDocument,
  WriteDocument,
} from '@closeknit/contracts/agreements';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { DocumentsService } from './documents.service.ts';

@Controller('api/documents')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get()
  @Allow('documents:read')
  @Answers(Documents)
  read(): Promise<Documents> {
    return this.documents.read();
  }

  @Post()
  @Allow('practice:change')
  @AnswersNothing()
  write(
    @Body({ schema: WriteDocument }) request: WriteDocument,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.documents.write(request, actor);
  }

  @Put('usual')
  @Allow('practice:change')
  @AnswersNothing()
  chooseUsual(@Body({ schema: ChooseUsual }) { usual }: ChooseUsual): Promise<void> {
    return this.documents.chooseUsual(usual);
  }

  @Put(':templateId')
  @Allow('practice:change')
  @AnswersNothing()
  rewrite(
    @Param('templateId', { schema: Id }) id: Id,
    @Body({ schema: RewriteDocument }) request: RewriteDocument,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.documents.rewrite(id, request, actor);
  }

  @Post(':templateId/retire')
  @Allow('practice:change')
  @AnswersNothing()
  retire(@Param('templateId', { schema: Id }) id: Id): Promise<void> {
    return this.documents.retire(id);
  }
}
