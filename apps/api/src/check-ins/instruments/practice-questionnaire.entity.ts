import { Column, Entity } from 'typeorm';
import { OwnRow } from '../../platform/drafts/draft.entity.ts';

/** A questionnaire of a practice's own. A retired one is no longer asked anew; what was asked stays. */
@Entity('practice_questionnaire')
export class PracticeQuestionnaireRow extends OwnRow {
  /** 0 while there is only a draft. */
  @Column({ type: 'integer', default: 0 })
  version!: number;

  /** Of the latest version; null while there is only a draft. */
  @Column('text', { nullable: true })
  title!: string | null;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
