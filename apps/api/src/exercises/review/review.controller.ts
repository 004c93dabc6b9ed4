import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { Comments, OwnComments, WriteComment } from '@closeknit/contracts/comments';
import { ExerciseKey, Id } from '@closeknit/contracts/ids';
import { ExerciseOutcome, Review, ReviewAsked } from '@closeknit/contracts/review';
import { Allow, By, type MemberActor, type PartnerActor } from '../../platform/access/allow.ts';
import { Audited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { CommentsService } from './comments.service.ts';
import { OutcomesService } from './outcomes.service.ts';
import { ReviewService } from './review.service.ts';

@Controller('api')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly outcomes: OutcomesService,
    private readonly comments: CommentsService,
  ) {}

  @Get('couples/:coupleId/review')
  @Allow('assignments:read')
  @Audited('assignments:read')
  @Answers(Review)
  review(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Query({ schema: ReviewAsked }) asked: ReviewAsked,
    @By() actor: MemberActor,
  ): Promise<Review> {
    return this.reviews.of(coupleId, asked, actor);
  }

  @Get('exercises/:exerciseKey/outcome')
  @Allow('assignments:read')
  @Audited('caseload:read')
  @Answers(ExerciseOutcome)
  outcome(
    @Param('exerciseKey', { schema: ExerciseKey }) exerciseKey: ExerciseKey,
  ): Promise<ExerciseOutcome> {
    return this.outcomes.of(exerciseKey);
  }

  @Get('couples/:coupleId/comments')
  @Allow('assignments:read')
  @Audited('assignments:read')
  @Answers(Comments)
  ofCouple(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @By() actor: MemberActor,
  ): Promise<Comments> {
    return this.comments.ofCouple(coupleId, actor);
  }

  @Post('couples/:coupleId/comments')
  @Allow('comments:write')
  @Audited('comments:write')
  @AnswersNothing()
  write(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Body({ schema: WriteComment }) request: WriteComment,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.comments.write(coupleId, request, actor);
  }

  @Delete('couples/:coupleId/comments/:commentId')
  @Allow('comments:write')
  @Audited('comments:write')
  @AnswersNothing()
  takeBack(
    @Param('coupleId', { schema: Id }) coupleId: Id,
    @Param('commentId', { schema: Id }) commentId: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.comments.takeBack({ coupleId, commentId }, actor);
  }

  @Get('portal/assignments/:assignmentId/comments')
  @Allow('portal:read')
  @Audited('portal:use')
  @Answers(OwnComments)
  beside(
    @Param('assignmentId', { schema: Id }) assignmentId: Id,
    @By() actor: PartnerActor,
  ): Promise<OwnComments> {
    return this.comments.beside(assignmentId, actor);
  }
}
