import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CouplesModule } from '../../couples/couples.module.ts';
import { JobHandlers } from '../../platform/jobs/job-handlers.ts';
import { PracticesModule } from '../../practices/practices.module.ts';
import { InstrumentsModule } from '../instruments/instruments.module.ts';
import { AsksService } from './asks.service.ts';
import { CheckInPlanRow } from './check-in-plan.entity.ts';
import { EnteredScores } from './entered-scores.service.ts';
import { HelpSheetsService } from './help-sheets.service.ts';
import { HelpSignsController } from './help-signs.controller.ts';
import { HelpSignRow } from './help-sign.entity.ts';
import { HelpSigns } from './help-signs.service.ts';
import { MeasurementBook } from './measurement-book.service.ts';
import { MeasurementRecord } from './measurement-record.service.ts';
import { MeasurementRow } from './measurement.entity.ts';
import { MeasurementsController } from './measurements.controller.ts';
import { OwnQuestionnairesController } from './own-questionnaires.controller.ts';
import { OfferedInstruments } from './offered-instruments.service.ts';
import { QuestionnaireAnswering } from './questionnaire-answering.service.ts';
import { OwnResultsService } from './own-results.service.ts';
import { OwnQuestionnairesService } from './own-questionnaires.service.ts';
import { PastScoresService } from './past-scores.service.ts';
import { PlansController } from './plans.controller.ts';
import { PlansService } from './plans.service.ts';
import { QuestionnaireMailer } from './questionnaire-mailer.ts';
import { QuestionnaireRemindersModule } from './questionnaire-reminders.module.ts';
import { QuestionnaireMail } from './questionnaires.jobs.ts';

@Module({
  imports: [
    CouplesModule,
    InstrumentsModule,
    PracticesModule,
    QuestionnaireRemindersModule,
    TypeOrmModule.forFeature([CheckInPlanRow, HelpSignRow, MeasurementRow]),
  ],
  controllers: [
    HelpSignsController,
    MeasurementsController,
    OwnQuestionnairesController,
    PlansController,
  ],
  providers: [
    AsksService,
    EnteredScores,
    HelpSheetsService,
    HelpSigns,
    MeasurementBook,
    MeasurementRecord,
    OwnQuestionnairesService,
    OfferedInstruments,
    OwnResultsService,
    QuestionnaireAnswering,
    PastScoresService,
    PlansService,
    QuestionnaireMailer,
  ],
  exports: [MeasurementRecord],
})
export class QuestionnairesModule {
  constructor(handlers: JobHandlers) {
    handlers.expect(QuestionnaireMail);
  }
}
