import { Injectable } from '@nestjs/common';
import type { QuestionnaireDraft } from '@closeknit/contracts/practice-questionnaires';
import { Clock } from '../../platform/clock.ts';
import { Drafts } from '../../platform/drafts/drafts.ts';
import { PracticeDb } from '../../platform/tenancy/practice-db.ts';
import { PracticeQuestionnaireDraftRow } from './practice-questionnaire-draft.entity.ts';
import { PracticeQuestionnaireRow } from './practice-questionnaire.entity.ts';

/** Questionnaires that a therapist is still writing. */
@Injectable()
export class QuestionnaireDrafts extends Drafts<PracticeQuestionnaireRow, QuestionnaireDraft> {
  protected override readonly owns = PracticeQuestionnaireRow;
  protected override readonly drafts = PracticeQuestionnaireDraftRow;

  constructor(db: PracticeDb, clock: Clock) {
    super(db, clock);
  }

  protected override hasVersion({ version }: PracticeQuestionnaireRow): Promise<boolean> {
    return Promise.resolve(version > 0);
  }
}
