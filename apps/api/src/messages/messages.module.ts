import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementsModule } from '../agreements/agreements.module.ts';
import { CouplesModule } from '../couples/couples.module.ts';
import { CoupleMessagesController } from './couple-messages.controller.ts';
import { CoupleMessagesService } from './couple-messages.service.ts';
import { MayWrite } from './may-write.service.ts';
import { MessageBook } from './message-book.service.ts';
import { MessageSeenRow } from './message-seen.entity.ts';
import { MessageRow } from './message.entity.ts';
import { OwnMessagesController } from './own-messages.controller.ts';
import { OwnMessagesService } from './own-messages.service.ts';
import { PracticeMessagesController } from './practice-messages.controller.ts';
import { PracticeMessagesService } from './practice-messages.service.ts';

@Module({
  imports: [
    AgreementsModule,
    CouplesModule,
    TypeOrmModule.forFeature([MessageRow, MessageSeenRow]),
  ],
  controllers: [CoupleMessagesController, OwnMessagesController, PracticeMessagesController],
  providers: [
    CoupleMessagesService,
    MayWrite,
    MessageBook,
    OwnMessagesService,
    PracticeMessagesService,
  ],
  exports: [OwnMessagesService],
})
export class MessagesModule {}
