import type { Readable } from 'node:stream';
import { Body, Controller, Delete, Get, Header, Param, Put, Req } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { DescribeFile, KeptFile, OwnFiles } from '@closeknit/contracts/files';
import { Id, PromptKey } from '@closeknit/contracts/ids';
import type { FastifyRequest } from 'fastify';
import { Allow, By, type PartnerActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersFile, AnswersNothing } from '../platform/http/answers.ts';
import { FILE_SECURITY } from '../platform/http/content-security.ts';
import { OwnTransactions } from '../platform/tenancy/own-transactions.ts';
import { AddingService } from './adding.service.ts';
import { OpenedFiles } from './opened.service.ts';
import { OwnFilesService } from './own-files.service.ts';

@Controller('api/portal')
export class OwnFilesController {
  constructor(
    private readonly adding: AddingService,
    private readonly files: OwnFilesService,
    private readonly opened: OpenedFiles,
  ) {}

  @Get('assignments/:assignmentId/files')
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(OwnFiles)
  of(
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @By() actor: PartnerActor,
  ): Promise<OwnFiles> {
    return this.files.of(assignmentId, actor);
  }

  /** The body is the file itself, as `application/octet-stream`. */
  @Put('assignments/:assignmentId/answers/:promptKey/files/:sentAs')
  @Allow('answers:write')
  @Audited('portal:use', () => undefined)
  @OwnTransactions()
  @Answers(KeptFile)
  add(
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @Param('promptKey', { schema: PromptKey }) promptKey: PromptKey,
    @Param('sentAs', { schema: Id }) sentAs: Id,
    @Req() { raw, headers }: FastifyRequest,
    @By() actor: PartnerActor,
  ): Promise<KeptFile> {
    return this.adding.add({ assignmentId, promptKey, sentAs }, sentIn(raw, headers), actor);
  }

  @Get('files/:fileId')
  @Allow('portal:read')
  @Audited('portal:use', () => undefined)
  @OwnTransactions()
  @AnswersFile()
  @Header(...FILE_SECURITY)
  open(
    @Param('fileId', { schema: Id }) fileId: Id,
    @By() actor: PartnerActor,
  ): Promise<StreamableFile> {
    return this.opened.stream(this.files.open(fileId, actor));
  }

  @Put('files/:fileId/description')
  @Allow('answers:write')
  @Audited('portal:use')
  @AnswersNothing()
  describe(
    @Param('fileId', { schema: Id }) fileId: Id,
    @Body({ schema: DescribeFile }) request: DescribeFile,
    @By() actor: PartnerActor,
  ): Promise<void> {
    return this.files.describe(fileId, request, actor);
  }

  @Delete('files/:fileId')
  @Allow('answers:write')
  @Audited('portal:use')
  @AnswersNothing()
  remove(@Param('fileId', { schema: Id }) fileId: Id, @By() actor: PartnerActor): Promise<void> {
    return this.files.remove(fileId, actor);
  }
}

// What came as anything else has been read already, and is no file.
function sentIn(body: Readable, headers: FastifyRequest['headers']) {
  const isFile = headers['content-type'] === 'application/octet-stream';
  return { body, length: isFile ? Number(headers['content-length'] ?? NaN) : NaN };
}
