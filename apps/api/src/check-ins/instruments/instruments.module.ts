import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstrumentShelf } from './instrument-shelf.service.ts';
import { PracticeQuestionnaireDraftRow } from './practice-questionnaire-draft.entity.ts';
import { PracticeQuestionnaireVersionRow } from './practice-questionnaire-version.entity.ts';
import { PracticeQuestionnaireRow } from './practice-questionnaire.entity.ts';
import { PracticeQuestionnairesController } from './practice-questionnaires.controller.ts';
import { PracticeQuestionnairesService } from './practice-questionnaires.service.ts';
import { QuestionnaireDrafts } from './questionnaire-drafts.service.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      PracticeQuestionnaireDraftRow,
      PracticeQuestionnaireRow,
      PracticeQuestionnaireVersionRow,
    ]),
  ],
  controllers: [PracticeQuestionnairesController],
  providers: [InstrumentShelf, PracticeQuestionnairesService, QuestionnaireDrafts],
  exports: [InstrumentShelf],
})
export class InstrumentsModule {}
