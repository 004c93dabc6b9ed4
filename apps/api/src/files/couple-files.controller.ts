import { Controller, Get, Header, Param, type StreamableFile } from '@nestjs/common';
import { AnswerFiles } from '@closeknit/contracts/files';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersFile } from '../platform/http/answers.ts';
import { FILE_SECURITY } from '../platform/http/content-security.ts';
import { OwnTransactions } from '../platform/tenancy/own-transactions.ts';
import { CoupleFilesService } from './couple-files.service.ts';
import { OpenedFiles } from './opened.service.ts';

@Controller('api/couples/:coupleId')
export class CoupleFilesController {
  constructor(
    private readonly files: CoupleFilesService,
    private readonly opened: OpenedFiles,
  ) {}

  @Get('assignments/:assignmentId/files')
  @Allow('assignments:read')
  @Audited('assignments:read')
  @Answers(AnswerFiles)
  of(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @By() actor: MemberActor,
  ): Promise<AnswerFiles> {
    return this.files.of({ coupleId, assignmentId }, actor);
  }

  @Get('files/:fileId')
  @Allow('assignments:read')
  @Audited('assignments:read', () => undefined)
  @OwnTransactions()
  @AnswersFile()
  @Header(...FILE_SECURITY)
  open(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('fileId', { schema: Id }) fileId: Id,
    @By() actor: MemberActor,
  ): Promise<StreamableFile> {
    return this.opened.stream(this.files.open({ coupleId, fileId }, actor));
  }
}
