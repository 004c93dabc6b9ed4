import { Column, Entity } from 'typeorm';
import { OwnRow } from '../../platform/drafts/draft.entity.ts';

/** An exercise of a practice's own. A retired one is no longer given; what was given stays. */
@Entity('own_exercise')
export class OwnExerciseRow extends OwnRow {
  /** Whether colleagues find it too. */
  @Column({ type: 'boolean', default: false })
  shared!: boolean;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
