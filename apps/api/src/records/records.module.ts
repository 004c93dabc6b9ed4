import { Module } from '@nestjs/common';
import { CouplesModule } from '../couples/couples.module.ts';
import { AuditController } from './audit.controller.ts';
import { AuditExportService } from './audit-export.service.ts';
import { AuditLogService } from './audit-log.service.ts';
import { OpeningsController } from './openings.controller.ts';
import { OpeningsService } from './openings.service.ts';

@Module({
  imports: [CouplesModule],
  controllers: [AuditController, OpeningsController],
  providers: [AuditLogService, AuditExportService, OpeningsService],
})
export class RecordsModule {}
