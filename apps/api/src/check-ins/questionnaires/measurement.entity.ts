import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** How a score came here: answered by the partner, typed from paper, or brought in from before. */
export type Origin = 'portal' | 'paper' | 'import';

/** One partner's score on one questionnaire on one day, with the answers where they are known. */
@Entity('measurement')
export class MeasurementRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('text')
  instrumentKey!: string;

  @Column('integer')
  instrumentVersion!: number;

  @Column('date')
  day!: string;

  @Column('smallint')
  total!: number;

  @Column('bytea', { nullable: true })
  sealedAnswers!: Buffer | null;

  @Column('text')
  origin!: Origin;

  /** The member who typed it or brought it in. */
  @Column('uuid', { nullable: true })
  recordedBy!: string | null;

  @Column('timestamptz')
  filledAt!: Date;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false, nullable: true })
  keyVersion!: number | null;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';
}
