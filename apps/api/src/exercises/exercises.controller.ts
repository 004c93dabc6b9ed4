import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  AssignExercise,
  Assignment,
  Assignments,
  Suggestions,
} from '@closeknit/contracts/assignments';
import { Library } from '@closeknit/contracts/exercises';
import { Id } from '@closeknit/contracts/ids';
import { Allow, By, type MemberActor } from '../platform/access/allow.ts';
import { Audited } from '../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../platform/http/answers.ts';
import { AssignmentsService } from './assignments.service.ts';
import { AssigningService } from './giving/assigning.service.ts';
import { SuggestionsService } from './giving/suggestions.service.ts';
import { TakingBackService } from './giving/taking-back.service.ts';
import { ShelfService } from './shelf/shelf.service.ts';

@Controller('api')
export class ExercisesController {
  constructor(
    private readonly shelf: ShelfService,
    private readonly assignments: AssignmentsService,
    private readonly assigning: AssigningService,
    private readonly takingBack: TakingBackService,
    private readonly suggestions: SuggestionsService,
  ) {}

  @Get('exercises')
  @Allow('exercises:read')
  @Answers(Library)
  library(): Promise<Library> {
    return this.shelf.all();
  }

  @Get('couples/:coupleId/assignments')
  @Allow('assignments:read')
  @Audited('assignments:read')
  @Answers(Assignments)
  ofCouple(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<Assignments> {
    return this.assignments.ofCouple(coupleId, actor);
  }

  @Post('couples/:coupleId/assignments')
  @Allow('assignments:give')
  @Audited('assignments:give')
  @Answers(Assignment, 201)
  give(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: AssignExercise }) request: AssignExercise,
    @By() actor: MemberActor,
  ): Promise<Assignment> {
    return this.assigning.give(coupleId, request, actor);
  }

  @Post('couples/:coupleId/assignments/:assignmentId/withdraw')
  @Allow('assignments:give')
  @Audited('assignments:withdraw')
  @AnswersNothing()
  withdraw(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.takingBack.withdraw({ coupleId, assignmentId }, actor);
  }

  @Post('couples/:coupleId/assignments/:assignmentId/stop-repeating')
  @Allow('assignments:give')
  @Audited('assignments:stop-repeating')
  @AnswersNothing()
  stopRepeating(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.takingBack.stopRepeating({ coupleId, assignmentId }, actor);
  }

  @Get('couples/:coupleId/suggestions')
  @Allow('assignments:give')
  @Audited('trends:read')
  @Answers(Suggestions)
  suggested(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<Suggestions> {
    return this.suggestions.forCouple(coupleId, actor);
  }
}
