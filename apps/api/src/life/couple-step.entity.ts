import type { LifeStep } from '@closeknit/domain/couples/life';
import type { Ending } from '@closeknit/domain/outcomes/outcome';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A step a couple was led through. Read only in care of the couple, for its reason. */
@Entity('couple_step')
export class CoupleStepRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('text')
  step!: LifeStep;

  @Column('uuid')
  takenBy!: string;

  @Column('timestamptz')
  takenAt!: Date;

  @Column('bytea', { nullable: true })
  sealedReason!: Buffer | null;

  /** How the work ended, where it was closed and somebody said so. */
  @Column('text', { nullable: true })
  ending!: Ending | null;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false, nullable: true })
  keyVersion!: number | null;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: string;
}
