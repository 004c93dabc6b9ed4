import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementsModule } from '../agreements/agreements.module.ts';
import { CouplesModule } from '../couples/couples.module.ts';
import { AnswerRow } from './answer.entity.ts';
import { AnswerBook } from './answers/answer-book.service.ts';
import { AnswersController } from './answers/answers.controller.ts';
import { AnswersService } from './answers/answers.service.ts';
import { UnsentKeyService } from './answers/unsent-key.service.ts';
import { OpenedAnswers } from './answers/opened-answers.service.ts';
import { ReliefController } from './relief/relief.controller.ts';
import { InsteadService } from './relief/instead.service.ts';
import { RecentReliefsService } from './relief/recent-reliefs.service.ts';
import { ReliefService } from './relief/relief.service.ts';
import { ReliefWords } from './relief/relief-words.service.ts';
import { ShorterService } from './relief/shorter.service.ts';
import { AssignmentPartRow } from './assignment-part.entity.ts';
import { AssignmentRow } from './assignment.entity.ts';
import { AssignmentNotes } from './assignment-notes.service.ts';
import { AssignmentsService } from './assignments.service.ts';
import { AgainService } from './giving/again.service.ts';
import { AssigningService } from './giving/assigning.service.ts';
import { LatelyGiven } from './giving/lately-given.service.ts';
import { RepetitionsService } from './giving/repetitions.service.ts';
import { SuggestionsService } from './giving/suggestions.service.ts';
import { CheckInsModule } from '../check-ins/check-ins.module.ts';
import { GivingService } from './giving/giving.service.ts';
import { RepetitionRow } from './giving/repetition.entity.ts';
import { AskedExercises } from './giving/asked-exercises.service.ts';
import { TakingBackService } from './giving/taking-back.service.ts';
import { CourseChanges } from './programmes/course-changes.service.ts';
import { CourseGiving } from './programmes/course-giving.service.ts';
import { CourseDeliveries } from './programmes/course-deliveries.service.ts';
import { CourseFactsService } from './programmes/course-facts.service.ts';
import { CourseItemRow } from './programmes/course-item.entity.ts';
import { CourseItems } from './programmes/course-items.service.ts';
import { CoursePlan } from './programmes/course-plan.service.ts';
import { CourseRow } from './programmes/course.entity.ts';
import { CoursesService } from './programmes/courses.service.ts';
import { OwnProgrammeDraftRow } from './programmes/own/own-programme-draft.entity.ts';
import { OwnProgrammeRow } from './programmes/own/own-programme.entity.ts';
import { OwnProgrammesController } from './programmes/own/own-programmes.controller.ts';
import { OwnProgrammesService } from './programmes/own/own-programmes.service.ts';
import { ProgrammeDrafts } from './programmes/own/programme-drafts.service.ts';
import { ProgrammeShelf } from './programmes/programme-shelf.service.ts';
import { ProgrammesController } from './programmes/programmes.controller.ts';
import { ExerciseRecordService } from './exercise-record.service.ts';
import { ExercisesController } from './exercises.controller.ts';
import { GivenRows } from './given-rows.service.ts';
import { HomeworkService } from './homework.service.ts';
import { LibraryService } from './library.service.ts';
import { ExerciseDrafts } from './shelf/exercise-drafts.service.ts';
import { OwnExerciseDraftRow } from './shelf/own-exercise-draft.entity.ts';
import { OwnExerciseVersionRow } from './shelf/own-exercise-version.entity.ts';
import { OwnExerciseRow } from './shelf/own-exercise.entity.ts';
import { OwnExercisesController } from './shelf/own-exercises.controller.ts';
import { OwnExercisesService } from './shelf/own-exercises.service.ts';
import { ShelfService } from './shelf/shelf.service.ts';
import { AnswerOfferRow } from './offers/answer-offer.entity.ts';
import { OffersController } from './offers/offers.controller.ts';
import { OffersService } from './offers/offers.service.ts';
import { WrongPersonService } from './offers/wrong-person.service.ts';

@Module({
  imports: [
    AgreementsModule,
    CheckInsModule,
    CouplesModule,
    TypeOrmModule.forFeature([AssignmentRow, AssignmentPartRow, AnswerRow, AnswerOfferRow]),
    TypeOrmModule.forFeature([CourseRow, CourseItemRow, RepetitionRow]),
    TypeOrmModule.forFeature([OwnProgrammeRow, OwnProgrammeDraftRow]),
    TypeOrmModule.forFeature([OwnExerciseRow, OwnExerciseVersionRow, OwnExerciseDraftRow]),
  ],
  controllers: [
    ExercisesController,
    AnswersController,
    OffersController,
    OwnExercisesController,
    OwnProgrammesController,
    ProgrammesController,
    ReliefController,
  ],
  providers: [
    AgainService,
    AnswerBook,
    AnswersService,
    AskedExercises,
    AssigningService,
    AssignmentNotes,
    AssignmentsService,
    CourseChanges,
    CourseDeliveries,
    CourseFactsService,
    CourseGiving,
    CourseItems,
    CoursePlan,
    CoursesService,
    ExerciseDrafts,
    ExerciseRecordService,
    GivingService,
    GivenRows,
    HomeworkService,
    InsteadService,
    LatelyGiven,
    LibraryService,
    OffersService,
    OpenedAnswers,
    OwnExercisesService,
    OwnProgrammesService,
    ProgrammeDrafts,
    ProgrammeShelf,
    RepetitionsService,
    RecentReliefsService,
    ReliefService,
    ReliefWords,
    ShelfService,
    ShorterService,
    SuggestionsService,
    TakingBackService,
    UnsentKeyService,
    WrongPersonService,
  ],
  exports: [
    AnswersService,
    AssignmentsService,
    CoursePlan,
    ExerciseRecordService,
    HomeworkService,
    OffersService,
    OpenedAnswers,
    RepetitionsService,
    ShelfService,
  ],
})
export class ExercisesModule {}
