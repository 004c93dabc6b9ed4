import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementsModule } from '../agreements/agreements.module.ts';
import { CouplesModule } from '../couples/couples.module.ts';
import { ReviewModule } from '../exercises/review/review.module.ts';
import { CoupleDiscussionController } from './couple-discussion.controller.ts';
import { CoupleDiscussionService } from './couple-discussion.service.ts';
import { DiscussionBook } from './discussion-book.service.ts';
import { DiscussionPointRow } from './discussion-point.entity.ts';
import { OwnDiscussionController } from './own-discussion.controller.ts';
import { OwnDiscussionService } from './own-discussion.service.ts';

@Module({
  imports: [
    AgreementsModule,
    CouplesModule,
    ReviewModule,
    TypeOrmModule.forFeature([DiscussionPointRow]),
  ],
  controllers: [CoupleDiscussionController, OwnDiscussionController],
  providers: [CoupleDiscussionService, DiscussionBook, OwnDiscussionService],
  exports: [OwnDiscussionService],
})
export class DiscussingModule {}
