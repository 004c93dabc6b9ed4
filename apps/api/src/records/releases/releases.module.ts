import { Module } from '@nestjs/common';
import { ExercisesModule } from '../../exercises/exercises.module.ts';
import { QuestionnairesModule } from '../../check-ins/questionnaires/questionnaires.module.ts';
import { CheckInsModule } from '../../check-ins/check-ins.module.ts';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CouplesModule } from '../../couples/couples.module.ts';
import { NotesModule } from '../../notes/notes.module.ts';
import { DisclosureRow } from './disclosure.entity.ts';
import { JointPartsService } from './joint-parts.service.ts';
import { JointRecordService } from './joint-record.service.ts';
import { OwnReleasesController } from './own-releases.controller.ts';
import { OwnReleasesService } from './own-releases.service.ts';
import { ReleaseAnswerRow } from './release-answer.entity.ts';
import { ReleaseBook } from './release-book.service.ts';
import { ReleaseRequestRow } from './release-request.entity.ts';
import { ReleasesController } from './releases.controller.ts';
import { ReleasesService } from './releases.service.ts';

@Module({
  imports: [
    CheckInsModule,
    CouplesModule,
    ExercisesModule,
    NotesModule,
    QuestionnairesModule,
    TypeOrmModule.forFeature([DisclosureRow, ReleaseAnswerRow, ReleaseRequestRow]),
  ],
  controllers: [OwnReleasesController, ReleasesController],
  providers: [
    JointPartsService,
    JointRecordService,
    OwnReleasesService,
    ReleaseBook,
    ReleasesService,
  ],
  exports: [OwnReleasesService],
})
export class ReleasesModule {}
