import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** Both partners of a couple have been asked about safety; open until the therapist closes it. */
@Entity('safety_asking')
export class SafetyAskingRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('integer')
  version!: number;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
