import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';
import type { Exercise } from '@closeknit/contracts/exercises';

/** An exercise given to a couple, in the version it was given. */
@Entity('assignment')
export class AssignmentRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('text')
  exerciseKey!: string;

  @Column('integer')
  exerciseVersion!: number;

  @Column('jsonb')
  exercise!: Exercise;

  @Column('text', { default: '' })
  note!: string;

  @Column('date')
  dueOn!: string;

  @Column('uuid')
  givenBy!: string;

  @Column('timestamptz')
  givenAt!: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
