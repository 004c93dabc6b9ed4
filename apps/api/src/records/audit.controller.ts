import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  AuditAsked,
  AuditCheckpoint,
  AuditExportAsked,
  AuditExportPart,
  AuditFormat,
  AuditLog,
} from '@closeknit/contracts/audit';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Answers } from '../platform/http/answers.ts';
import { AuditExportService } from './audit-export.service.ts';
import { AuditLogService } from './audit-log.service.ts';

@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly log: AuditLogService,
    private readonly exports: AuditExportService,
  ) {}

  @Get()
  @Allow('audit:read')
  @Answers(AuditLog)
  read(@Query({ schema: AuditAsked }) asked: AuditAsked): Promise<AuditLog> {
    return this.log.read(asked);
  }

  @Get('checkpoint')
  @Allow('audit:read')
  @Answers(AuditCheckpoint)
  checkpoint(@By() actor: MemberActor): Promise<AuditCheckpoint> {
    return this.exports.checkpoint(actor);
  }

  @Get('export/:format')
  @Allow('audit:read')
  @Answers(AuditExportPart)
  part(
    @Param('format', { schema: AuditFormat }) format: AuditFormat,
    @Query({ schema: AuditExportAsked }) asked: AuditExportAsked,
    @By() actor: MemberActor,
  ): Promise<AuditExportPart> {
    return this.exports.part(format, asked, actor);
  }
}
