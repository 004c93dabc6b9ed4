import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppointmentsModule } from '../appointments/appointments.module.ts';
import { JobHandlers } from '../platform/jobs/job-handlers.ts';
import { ColleagueMailer } from './colleague-mailer.ts';
import { ColleagueController } from './colleague.controller.ts';
import { CrisisHelpController } from './crisis-help.controller.ts';
import { HandingOverService } from './handing-over.service.ts';
import { LeavingService } from './leaving.service.ts';
import { MemberInvitationRow } from './member-invitation.entity.ts';
import { MemberInvitationsService } from './member-invitations.service.ts';
import { MemberRow } from './member.entity.ts';
import { MeService } from './me.service.ts';
import { MembersController } from './members.controller.ts';
import { MembersService } from './members.service.ts';
import { PracticeLogoRow } from './practice-logo.entity.ts';
import { PracticeLookService } from './practice-look.service.ts';
import { PracticeSettingsController } from './practice-settings.controller.ts';
import { PracticeSettingsService } from './practice-settings.service.ts';
import { PracticeRow } from './practice.entity.ts';
import { ColleagueMail } from './practices.jobs.ts';
import { PracticesController } from './practices.controller.ts';
import { PracticesService } from './practices.service.ts';
import { StaffService } from './staff.service.ts';
import { SupervisionRow } from './supervision.entity.ts';

@Module({
  imports: [
    AppointmentsModule,
    TypeOrmModule.forFeature([
      MemberInvitationRow,
      MemberRow,
      PracticeLogoRow,
      PracticeRow,
      SupervisionRow,
    ]),
  ],
  controllers: [
    PracticesController,
    PracticeSettingsController,
    MembersController,
    ColleagueController,
    CrisisHelpController,
  ],
  providers: [
    PracticesService,
    PracticeSettingsService,
    PracticeLookService,
    MeService,
    StaffService,
    MembersService,
    MemberInvitationsService,
    ColleagueMailer,
    HandingOverService,
    LeavingService,
  ],
  exports: [PracticesService],
})
export class PracticesModule {
  constructor(handlers: JobHandlers) {
    handlers.expect(ColleagueMail);
  }
}
