import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** That a partner lets the other see the own line, from when on, and until when. */
@Entity('line_consent')
export class LineConsentRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('timestamptz')
  givenAt!: Date;

  /** Null while it stands. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
