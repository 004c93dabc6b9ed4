import { type DynamicModule, Module } from '@nestjs/common';
import { AgreementsModule } from './agreements/agreements.module.ts';
import { AppointmentsModule } from './appointments/appointments.module.ts';
import { CheckInsModule } from './check-ins/check-ins.module.ts';
import { FindingsModule } from './check-ins/findings/findings.module.ts';
import { OutcomesModule } from './check-ins/outcomes/outcomes.module.ts';
import { QuestionnairesModule } from './check-ins/questionnaires/questionnaires.module.ts';
import { CouplesModule } from './couples/couples.module.ts';
import { DiscussingModule } from './discussing/discussing.module.ts';
import { ExercisesModule } from './exercises/exercises.module.ts';
import { ReviewModule } from './exercises/review/review.module.ts';
import { FilesModule } from './files/files.module.ts';
import { LifeModule } from './life/life.module.ts';
import { MessagesModule } from './messages/messages.module.ts';
import { NotesModule } from './notes/notes.module.ts';
import type { Config } from './platform/config.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { PortalModule } from './portal/portal.module.ts';
import { PracticesModule } from './practices/practices.module.ts';
import { ReachModule } from './reach/reach.module.ts';
import { OwnDataModule } from './records/own-data/own-data.module.ts';
import { RecordsModule } from './records/records.module.ts';
import { ReleasesModule } from './records/releases/releases.module.ts';
import { RemindersModule } from './reminders/reminders.module.ts';
import { SafetyModule } from './safety/safety.module.ts';

/** Table of contents: the platform, then the subjects. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config),
        PracticesModule,
        AgreementsModule,
        CouplesModule,
        ExercisesModule,
        CheckInsModule,
        QuestionnairesModule,
        FindingsModule,
        OutcomesModule,
        AppointmentsModule,
        FilesModule,
        LifeModule,
        ReviewModule,
        DiscussingModule,
        MessagesModule,
        NotesModule,
        ReachModule,
        RemindersModule,
        RecordsModule,
        OwnDataModule,
        ReleasesModule,
        SafetyModule,
        PortalModule,
      ],
    };
  }
}
