import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppointmentsModule } from '../appointments/appointments.module.ts';
import { QuestionnaireRemindersModule } from '../check-ins/questionnaires/questionnaire-reminders.module.ts';
import { CouplesModule } from '../couples/couples.module.ts';
import { ConsequencesService } from './consequences.service.ts';
import { ExercisesModule } from '../exercises/exercises.module.ts';
import { EpisodeRow } from './episode.entity.ts';
import { LifeController } from './life.controller.ts';
import { LifeService } from './life.service.ts';
import { CoupleStepRow } from './couple-step.entity.ts';
import { StepsService } from './steps.service.ts';

@Module({
  imports: [
    AppointmentsModule,
    CouplesModule,
    ExercisesModule,
    QuestionnaireRemindersModule,
    TypeOrmModule.forFeature([CoupleStepRow, EpisodeRow]),
  ],
  controllers: [LifeController],
  providers: [ConsequencesService, LifeService, StepsService],
})
export class LifeModule {}
