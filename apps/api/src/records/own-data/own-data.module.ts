import { Module } from '@nestjs/common';
import { AgreementsModule } from '../../agreements/agreements.module.ts';
import { CheckInsModule } from '../../check-ins/check-ins.module.ts';
import { QuestionnairesModule } from '../../check-ins/questionnaires/questionnaires.module.ts';
import { DiscussingModule } from '../../discussing/discussing.module.ts';
import { ExercisesModule } from '../../exercises/exercises.module.ts';
import { ReviewModule } from '../../exercises/review/review.module.ts';
import { FilesModule } from '../../files/files.module.ts';
import { MessagesModule } from '../../messages/messages.module.ts';
import { ReachModule } from '../../reach/reach.module.ts';
import { OwnDataController } from './own-data.controller.ts';
import { OwnDataPaperService } from './own-data-paper.service.ts';
import { OwnDataService } from './own-data.service.ts';
import { OwnExchangeService } from './own-exchange.service.ts';

@Module({
  imports: [
    AgreementsModule,
    CheckInsModule,
    DiscussingModule,
    ExercisesModule,
    FilesModule,
    MessagesModule,
    QuestionnairesModule,
    ReachModule,
    ReviewModule,
  ],
  controllers: [OwnDataController],
  providers: [OwnDataPaperService, OwnDataService, OwnExchangeService],
})
export class OwnDataModule {}
