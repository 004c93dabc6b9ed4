import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** How often an assignment comes again. */
@Entity('repetition')
export class RepetitionRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  /** The assignment that was given by hand. */
  @Column('uuid')
  firstId!: string;

  @Column('integer')
  everyDays!: number;

  /** The last day on which it may come. */
  @Column('date', { nullable: true })
  until!: string | null;

  /** How many times in all, the first included. */
  @Column('integer', { nullable: true })
  times!: number | null;

  @Column('integer', { default: 1 })
  given!: number;

  @Column('timestamptz')
  lastAt!: Date;

  @Column('timestamptz', { nullable: true })
  stoppedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  overAt!: Date | null;

  @Column('integer', { default: 0 })
  planned!: number;
}
