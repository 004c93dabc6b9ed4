import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppointmentsModule } from '../appointments/appointments.module.ts';
import { QuestionnaireRemindersModule } from '../check-ins/questionnaires/questionnaire-reminders.module.ts';
import { CouplesModule } from '../couples/couples.module.ts';
import { JobHandlers } from '../platform/jobs/job-handlers.ts';
import { ReachAddressService } from './reach-address.service.ts';
import { ReachCodeMailer } from './reach-code-mailer.ts';
import { ReachController } from './reach.controller.ts';
import { ReachCodeMail } from './reach.jobs.ts';
import { ReachService } from './reach.service.ts';
import { SafeContactRow } from './safe-contact.entity.ts';

@Module({
  imports: [
    AppointmentsModule,
    CouplesModule,
    QuestionnaireRemindersModule,
    TypeOrmModule.forFeature([SafeContactRow]),
  ],
  controllers: [ReachController],
  providers: [ReachService, ReachAddressService, ReachCodeMailer],
  exports: [ReachService],
})
export class ReachModule {
  constructor(handlers: JobHandlers) {
    handlers.expect(ReachCodeMail);
  }
}
