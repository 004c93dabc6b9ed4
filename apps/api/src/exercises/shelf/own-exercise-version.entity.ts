import type { WrittenExercise } from '@closeknit/contracts/exercises';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** One version of a practice's exercise, as it was written. */
@Entity('own_exercise_version')
export class OwnExerciseVersionRow extends RowOfPractice {
  @Column('uuid')
  exerciseId!: string;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  exercise!: WrittenExercise;

  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;
}
