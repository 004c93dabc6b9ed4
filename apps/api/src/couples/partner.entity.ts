import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** One of the two, as far as the other may know. */
@Entity('partner')
export class PartnerRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('text')
  place!: 'first' | 'second';

  @Column('text')
  firstName!: string;

  @Column('timestamptz', { nullable: true })
  joinedAt!: Date | null;
}
