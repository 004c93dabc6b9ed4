import { Column, Entity } from 'typeorm';
import { DraftRow } from '../../platform/drafts/draft.entity.ts';

/** A questionnaire that is being written. */
@Entity('practice_questionnaire_draft')
export class PracticeQuestionnaireDraftRow extends DraftRow {
  @Column('uuid', { name: 'questionnaire_id' })
  override ofId!: string;
}
