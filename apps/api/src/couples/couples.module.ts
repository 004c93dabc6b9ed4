import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementsModule } from '../agreements/agreements.module.ts';
import { JobHandlers } from '../platform/jobs/job-handlers.ts';
import { BreakGlassController } from './break-glass/break-glass.controller.ts';
import { BreakGlassRow } from './break-glass/break-glass.entity.ts';
import { BreakGlassService } from './break-glass/break-glass.service.ts';
import { CareService } from './care.service.ts';
import { CaseloadService } from './caseload.service.ts';
import { CoupleRow } from './couple.entity.ts';
import { CouplesController } from './couples.controller.ts';
import { InvitationMail } from './couples.jobs.ts';
import { CouplesService } from './couples.service.ts';
import { InvitationMailer } from './invitations/invitation-mailer.ts';
import { InvitationRow } from './invitations/invitation.entity.ts';
import { InvitationsController } from './invitations/invitations.controller.ts';
import { InvitationsService } from './invitations/invitations.service.ts';
import { PartnerContactRow } from './partner-contact.entity.ts';
import { PartnerRow } from './partner.entity.ts';
import { StandingService } from './standing.service.ts';

@Module({
  imports: [
    AgreementsModule,
    TypeOrmModule.forFeature([
      BreakGlassRow,
      CoupleRow,
      PartnerRow,
      PartnerContactRow,
      InvitationRow,
    ]),
  ],
  controllers: [BreakGlassController, CouplesController, InvitationsController],
  providers: [
    BreakGlassService,
    CareService,
    CouplesService,
    CaseloadService,
    InvitationsService,
    InvitationMailer,
    StandingService,
  ],
  exports: [CareService, CouplesService, InvitationsService, StandingService],
})
export class CouplesModule {
  constructor(handlers: JobHandlers) {
    handlers.expect(InvitationMail);
  }
}
