import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CouplesModule } from '../couples/couples.module.ts';
import { AnswerRow } from './answer.entity.ts';
import { AnswersController } from './answers.controller.ts';
import { AnswersService } from './answers.service.ts';
import { AssignmentPartRow } from './assignment-part.entity.ts';
import { AssignmentRow } from './assignment.entity.ts';
import { AssignmentNotes } from './assignment-notes.service.ts';
import { AssignmentsService } from './assignments.service.ts';
import { ExercisesController } from './exercises.controller.ts';
import { HomeworkService } from './homework.service.ts';
import { LibraryService } from './library.service.ts';

@Module({
  imports: [CouplesModule, TypeOrmModule.forFeature([AssignmentRow, AssignmentPartRow, AnswerRow])],
  controllers: [ExercisesController, AnswersController],
  providers: [AssignmentNotes, LibraryService, AssignmentsService, AnswersService, HomeworkService],
  exports: [HomeworkService],
})
export class ExercisesModule {}
