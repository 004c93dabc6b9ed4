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

  /** When what they had left here was deleted, as they wished. */
  @Column('timestamptz', { nullable: true })
  deletedAt!: Date | null;

  @Column('uuid', { nullable: true })
  deletedBy!: string | null;
}
