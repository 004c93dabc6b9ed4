import type { Language } from '@closeknit/contracts/language';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** A programme as it was given to a couple. */
@Entity('course')
export class CourseRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('text')
  programmeKey!: string;

  @Column('integer')
  programmeVersion!: number;

  @Column('text')
  title!: string;

  /** The title in the other languages it exists in. */
  @Column('jsonb', { default: {} })
  titles!: Partial<Record<Language, string>>;

  @Column('uuid')
  givenBy!: string;

  @Column('timestamptz')
  begunAt!: Date;

  @Column('timestamptz', { nullable: true })
  stoppedAt!: Date | null;

  /** When nothing was left to come. */
  @Column('timestamptz', { nullable: true })
  overAt!: Date | null;

  /** Counts what a page shows: it changes when an item comes, or is changed. */
  @Column('integer', { default: 1 })
  revision!: number;

  /** Counts how often it was planned: only the last plan holds. */
  @Column('integer', { default: 0 })
  planned!: number;
}
