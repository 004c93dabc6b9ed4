import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QuestionnaireRemindersModule } from '../check-ins/questionnaires/questionnaire-reminders.module.ts';
import { CouplesModule } from '../couples/couples.module.ts';
import { ExercisesModule } from '../exercises/exercises.module.ts';
import { JobHandlers } from '../platform/jobs/job-handlers.ts';
import { SafeContacts } from '../reach/safe-contacts.service.ts';
import { AppointmentMailer } from './appointment-mailer.ts';
import { AppointmentMailsService } from './appointment-mails.service.ts';
import { AppointmentRow } from './appointment.entity.ts';
import { AbsencesService } from './attending/absences.service.ts';
import { AttendanceController } from './attending/attendance.controller.ts';
import { AttendanceRow } from './attending/attendance.entity.ts';
import { AttendanceService } from './attending/attendance.service.ts';
import { PortalSessionsController } from './attending/portal-sessions.controller.ts';
import { AppointmentsController } from './appointments.controller.ts';
import { AppointmentMail } from './appointments.jobs.ts';
import { AppointmentsService } from './appointments.service.ts';
import { ChangedByCouplesService } from './changing/changed-by-couples.service.ts';
import { ChangeRulesService } from './changing/change-rules.service.ts';
import { ChangesService } from './changing/changes.service.ts';
import { FreeTimes } from './changing/free-times.service.ts';
import { PortalChangesController } from './changing/portal-changes.controller.ts';
import { PortalChangesService } from './changing/portal-changes.service.ts';
import { CalendarService } from './calendar.service.ts';
import { DiaryService } from './diary.service.ts';
import { CalendarFeedRow } from './feeds/calendar-feed.entity.ts';
import { FeedReader } from './feeds/feed-reader.service.ts';
import { FeedsController } from './feeds/feeds.controller.ts';
import { OwnFeedService } from './feeds/own-feed.service.ts';
import { TimeOffController } from './hours-off/time-off.controller.ts';
import { TimeOffRow } from './hours-off/time-off.entity.ts';
import { TimeOffService } from './hours-off/time-off.service.ts';
import { HoursController } from './hours.controller.ts';
import { HoursService } from './hours.service.ts';
import { JointSessionsService } from './joint-sessions.service.ts';
import { OpenBlockRow } from './open-block.entity.ts';

@Module({
  imports: [
    CouplesModule,
    ExercisesModule,
    QuestionnaireRemindersModule,
    TypeOrmModule.forFeature([
      AppointmentRow,
      AttendanceRow,
      CalendarFeedRow,
      OpenBlockRow,
      TimeOffRow,
    ]),
  ],
  controllers: [
    AttendanceController,
    AppointmentsController,
    FeedsController,
    HoursController,
    TimeOffController,
    PortalChangesController,
    PortalSessionsController,
  ],
  providers: [
    AbsencesService,
    AppointmentsService,
    AppointmentMailsService,
    AppointmentMailer,
    AttendanceService,
    ChangedByCouplesService,
    ChangeRulesService,
    ChangesService,
    FreeTimes,
    PortalChangesService,
    SafeContacts,
    CalendarService,
    DiaryService,
    FeedReader,
    OwnFeedService,
    HoursService,
    TimeOffService,
    JointSessionsService,
  ],
  exports: [AppointmentMailsService, CalendarService, JointSessionsService],
})
export class AppointmentsModule {
  constructor(handlers: JobHandlers) {
    handlers.expect(AppointmentMail);
  }
}
