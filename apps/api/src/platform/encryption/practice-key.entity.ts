import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../tenancy/row-of-practice.ts';

/** A data key of the practice, sealed by the key from the environment. */
@Entity('practice_key')
export class PracticeKeyRow extends RowOfPractice {
  @Column('integer')
  version!: number;

  @Column('bytea')
  wrapped!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
