import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CouplesModule } from '../../couples/couples.module.ts';
import { InstrumentsModule } from '../instruments/instruments.module.ts';
import { CourseFacts } from './course-facts.service.ts';
import { FindingMarkRow } from './finding-mark.entity.ts';
import { FindingsController } from './findings.controller.ts';
import { FindingsService } from './findings.service.ts';
import { MarksService } from './marks.service.ts';

@Module({
  imports: [CouplesModule, InstrumentsModule, TypeOrmModule.forFeature([FindingMarkRow])],
  controllers: [FindingsController],
  providers: [CourseFacts, FindingsService, MarksService],
})
export class FindingsModule {}
