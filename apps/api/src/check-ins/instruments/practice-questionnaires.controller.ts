import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { Id } from '@closeknit/contracts/ids';
import { SavedDraft } from '@closeknit/contracts/own-exercises';
import {
  BeginQuestionnaire,
  PracticeQuestionnaire,
  PracticeQuestionnaires,
  SaveQuestionnaireDraft,
  WriteQuestionnaire,
} from '@closeknit/contracts/practice-questionnaires';
import { Allow, By, type MemberActor } from '../../platform/access/allow.ts';
import { NotAudited } from '../../platform/audit/audited.ts';
import { Answers, AnswersNothing } from '../../platform/http/answers.ts';
import { PracticeQuestionnairesService } from './practice-questionnaires.service.ts';
import { QuestionnaireDrafts } from './questionnaire-drafts.service.ts';

@Controller('api/practice-questionnaires')
export class PracticeQuestionnairesController {
  constructor(
    private readonly questionnaires: PracticeQuestionnairesService,
    private readonly drafts: QuestionnaireDrafts,
  ) {}

  @Get()
  @Allow('instruments:read')
  @Answers(PracticeQuestionnaires)
  all(@By() actor: MemberActor): Promise<PracticeQuestionnaires> {
    return this.questionnaires.all(actor);
  }

  @Post()
  @Allow('instruments:write')
  @NotAudited()
  @Answers(SavedDraft, 201)
  begin(
    @Body({ schema: BeginQuestionnaire }) { draft }: BeginQuestionnaire,
    @By() actor: MemberActor,
  ): Promise<SavedDraft> {
    return this.drafts.begin(draft, actor);
  }

  @Get(':questionnaireId')
  @Allow('instruments:read')
  @Answers(PracticeQuestionnaire)
  one(
    @Param('questionnaireId', { schema: Id }) id: Id,
    @By() actor: MemberActor,
  ): Promise<PracticeQuestionnaire> {
    return this.questionnaires.one(id, actor);
  }

  @Put(':questionnaireId/draft')
  @Allow('instruments:write')
  @NotAudited()
  @Answers(SavedDraft)
  save(
    @Param('questionnaireId', { schema: Id }) id: Id,
    @Body({ schema: SaveQuestionnaireDraft }) request: SaveQuestionnaireDraft,
    @By() actor: MemberActor,
  ): Promise<SavedDraft> {
    return this.drafts.save(id, request, actor);
  }

  @Delete(':questionnaireId/draft')
  @Allow('instruments:write')
  @NotAudited()
  @AnswersNothing()
  discard(
    @Param('questionnaireId', { schema: Id }) id: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.drafts.discard(id, actor);
  }

  @Post(':questionnaireId/versions')
  @Allow('instruments:write')
  @AnswersNothing()
  write(
    @Param('questionnaireId', { schema: Id }) id: Id,
    @Body({ schema: WriteQuestionnaire }) request: WriteQuestionnaire,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.questionnaires.write(id, request, actor);
  }

  @Post(':questionnaireId/retire')
  @Allow('instruments:write')
  @AnswersNothing()
  retire(
    @Param('questionnaireId', { schema: Id }) id: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.questionnaires.retire(id, true, actor);
  }

  @Post(':questionnaireId/bring-back')
  @Allow('instruments:write')
  @AnswersNothing()
  bringBack(
    @Param('questionnaireId', { schema: Id }) id: Id,
    @By() actor: MemberActor,
  ): Promise<void> {
    return this.questionnaires.retire(id, false, actor);
  }
}
