import type { Exercise } from '@closeknit/contracts/exercises';
import type { Language } from '@closeknit/contracts/language';
import type { DeliveryRule } from '@closeknit/contracts/programmes';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** One exercise of a course, in the version it had when it was put there. */
@Entity('course_item')
export class CourseItemRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  courseId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  exerciseKey!: string;

  @Column('jsonb')
  exercise!: Exercise;

  @Column('jsonb', { default: {} })
  translations!: Partial<Record<Language, Exercise>>;

  @Column('jsonb')
  rule!: DeliveryRule;

  @Column('timestamptz', { nullable: true })
  skippedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  deliveredAt!: Date | null;

  /** What it became when it came. */
  @Column('uuid', { nullable: true })
  assignmentId!: string | null;
}
