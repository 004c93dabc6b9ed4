import { Module } from '@nestjs/common';
import { CouplesModule } from '../couples/couples.module.ts';
import { AuditController } from './audit.controller.ts';
import { AuditExportService } from './audit-export.service.ts';
import { AuditLogService } from './audit-log.service.ts';
import { DeletionController } from './deletion/deletion.controller.ts';
import { DeletionService } from './deletion/deletion.service.ts';
import { OpeningsController } from './openings.controller.ts';
import { OpeningsService } from './openings.service.ts';

@Module({
  imports: [CouplesModule],
  controllers: [AuditController, DeletionController, OpeningsController],
  providers: [AuditLogService, AuditExportService, DeletionService, OpeningsService],
})
export class RecordsModule {}
