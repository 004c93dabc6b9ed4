import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CouplesModule } from '../../couples/couples.module.ts';
import { ExercisesModule } from '../exercises.module.ts';
import { AnswersAtHand } from './answers-at-hand.service.ts';
import { CommentRow } from './comment.entity.ts';
import { CommentsService } from './comments.service.ts';
import { OutcomesService } from './outcomes.service.ts';
import { ReviewController } from './review.controller.ts';
import { ReviewService } from './review.service.ts';

@Module({
  imports: [CouplesModule, ExercisesModule, TypeOrmModule.forFeature([CommentRow])],
  controllers: [ReviewController],
  providers: [AnswersAtHand, CommentsService, OutcomesService, ReviewService],
  exports: [AnswersAtHand, CommentsService],
})
export class ReviewModule {}
