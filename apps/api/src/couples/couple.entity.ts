import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A couple: the unit of the work. */
@Entity('couple')
export class CoupleRow extends RowOfPractice {
  @Column('uuid')
  therapistId!: string;

  @Column('text', { default: '' })
  familyName!: string;

  @Column('timestamptz')
  since!: Date;
}
