import type { WrittenQuestionnaire } from '@closeknit/contracts/practice-questionnaires';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** One version of a practice's questionnaire, as it was written. */
@Entity('practice_questionnaire_version')
export class PracticeQuestionnaireVersionRow extends RowOfPractice {
  @Column('uuid')
  questionnaireId!: string;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  written!: WrittenQuestionnaire;

  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;
}
