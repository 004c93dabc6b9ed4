import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementsModule } from '../agreements/agreements.module.ts';
import { CouplesModule } from '../couples/couples.module.ts';
import { BesideTrendService } from './beside-trend.service.ts';
import { CheckInNoteRow } from './check-in-note.entity.ts';
import { CheckInRecordService } from './check-in-record.service.ts';
import { CheckInRow } from './check-in.entity.ts';
import { CheckInsController } from './check-ins.controller.ts';
import { CheckInsService } from './check-ins.service.ts';
import { LifeEventRow } from './life-event.entity.ts';
import { LifeEventsController } from './life-events.controller.ts';
import { LifeEventsService } from './life-events.service.ts';
import { LineConsentRow } from './line-consent.entity.ts';
import { ShownLinesService } from './shown-lines.service.ts';
import { TrendsService } from './trends.service.ts';
import { WordsService } from './words.service.ts';

@Module({
  imports: [
    AgreementsModule,
    CouplesModule,
    TypeOrmModule.forFeature([CheckInRow, CheckInNoteRow, LifeEventRow, LineConsentRow]),
  ],
  controllers: [CheckInsController, LifeEventsController],
  providers: [
    BesideTrendService,
    CheckInRecordService,
    CheckInsService,
    LifeEventsService,
    ShownLinesService,
    TrendsService,
    WordsService,
  ],
  exports: [CheckInRecordService, CheckInsService, TrendsService],
})
export class CheckInsModule {}
