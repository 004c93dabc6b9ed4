import { Column, Entity } from 'typeorm';
import { DraftRow } from '../../platform/drafts/draft.entity.ts';

/** An exercise that is being written. */
@Entity('own_exercise_draft')
export class OwnExerciseDraftRow extends DraftRow {
  @Column('uuid', { name: 'exercise_id' })
  override ofId!: string;
}
