import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CouplesModule } from '../couples/couples.module.ts';
import { QuestionsController } from './questions.controller.ts';
import { QuestionsService } from './questions.service.ts';
import { SafetyAskingRow } from './safety-asking.entity.ts';
import { SafetyAskingService } from './safety-asking.service.ts';
import { SafetyController } from './safety.controller.ts';
import { SafetyRecordsService } from './safety-records.service.ts';
import { SafetyScreeningRow } from './safety-screening.entity.ts';
import { SafetyStepRow } from './safety-step.entity.ts';
import { SafetyStepsService } from './safety-steps.service.ts';

@Module({
  imports: [
    CouplesModule,
    TypeOrmModule.forFeature([SafetyAskingRow, SafetyScreeningRow, SafetyStepRow]),
  ],
  controllers: [QuestionsController, SafetyController],
  providers: [QuestionsService, SafetyAskingService, SafetyRecordsService, SafetyStepsService],
})
export class SafetyModule {}
