import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementsModule } from '../agreements/agreements.module.ts';
import { CouplesModule } from '../couples/couples.module.ts';
import { AnswerRow } from './answer.entity.ts';
import { AnswerBook } from './answers/answer-book.service.ts';
import { AnswersController } from './answers/answers.controller.ts';
import { AnswersService } from './answers/answers.service.ts';
import { OpenedAnswers } from './answers/opened-answers.service.ts';
import { AssignmentPartRow } from './assignment-part.entity.ts';
import { AssignmentRow } from './assignment.entity.ts';
import { AssignmentNotes } from './assignment-notes.service.ts';
import { AssignmentsService } from './assignments.service.ts';
import { ExerciseRecordService } from './exercise-record.service.ts';
import { ExercisesController } from './exercises.controller.ts';
import { HomeworkService } from './homework.service.ts';
import { LibraryService } from './library.service.ts';
import { AnswerOfferRow } from './offers/answer-offer.entity.ts';
import { OffersController } from './offers/offers.controller.ts';
import { OffersService } from './offers/offers.service.ts';
import { WrongPersonService } from './offers/wrong-person.service.ts';

@Module({
  imports: [
    AgreementsModule,
    CouplesModule,
    TypeOrmModule.forFeature([AssignmentRow, AssignmentPartRow, AnswerRow, AnswerOfferRow]),
  ],
  controllers: [ExercisesController, AnswersController, OffersController],
  providers: [
    AnswerBook,
    AnswersService,
    AssignmentNotes,
    AssignmentsService,
    ExerciseRecordService,
    HomeworkService,
    LibraryService,
    OffersService,
    OpenedAnswers,
    WrongPersonService,
  ],
  exports: [AnswersService, ExerciseRecordService, HomeworkService, OffersService],
})
export class ExercisesModule {}
