import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppointmentsModule } from '../appointments/appointments.module.ts';
import { JobHandlers } from '../platform/jobs/job-handlers.ts';
import { ColleagueMailer } from './members/colleague-mailer.ts';
import { ColleagueController } from './members/colleague.controller.ts';
import { CrisisHelpController } from './settings/crisis-help.controller.ts';
import { ErasingController } from './erasing/erasing.controller.ts';
import { ErasingService } from './erasing/erasing.service.ts';
import { HandingOverService } from './handing-over/handing-over.service.ts';
import { LeavingService } from './handing-over/leaving.service.ts';
import { MemberInvitationRow } from './members/member-invitation.entity.ts';
import { JoiningService } from './members/joining.service.ts';
import { MemberInvitationsService } from './members/member-invitations.service.ts';
import { MemberRow } from './members/member.entity.ts';
import { MeService } from './me.service.ts';
import { MembersController } from './members/members.controller.ts';
import { MembersService } from './members/members.service.ts';
import { PracticeLogoRow } from './settings/practice-logo.entity.ts';
import { PracticeLookService } from './settings/practice-look.service.ts';
import { PracticeSettingsController } from './settings/practice-settings.controller.ts';
import { PracticeSettingsService } from './settings/practice-settings.service.ts';
import { PracticeRow } from './practice.entity.ts';
import { ColleagueMail } from './practices.jobs.ts';
import { PracticesController } from './practices.controller.ts';
import { PracticesService } from './practices.service.ts';
import { StaffService } from './members/staff.service.ts';
import { SupervisionRow } from './handing-over/supervision.entity.ts';

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
    ErasingController,
  ],
  providers: [
    PracticesService,
    PracticeSettingsService,
    PracticeLookService,
    MeService,
    StaffService,
    MembersService,
    JoiningService,
    MemberInvitationsService,
    ColleagueMailer,
    HandingOverService,
    LeavingService,
    ErasingService,
  ],
  exports: [PracticeSettingsService, PracticesService],
})
export class PracticesModule {
  constructor(handlers: JobHandlers) {
    handlers.expect(ColleagueMail);
  }
}
