import type { ExerciseDraft } from '@closeknit/contracts/own-exercises';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** What is being written and has not become a version: there for its author alone. */
@Entity('own_exercise_draft')
export class OwnExerciseDraftRow extends RowOfPractice {
  @Column('uuid')
  exerciseId!: string;

  @Column('jsonb')
  draft!: ExerciseDraft;

  @Column('integer')
  revision!: number;

  @Column('timestamptz')
  savedAt!: Date;
}
