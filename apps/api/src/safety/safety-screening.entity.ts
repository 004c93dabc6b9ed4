import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** What one partner answered about safety. Not even its author reads it again. */
@Entity('safety_screening')
export class SafetyScreeningRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('integer')
  version!: number;

  @Column('bytea')
  sealedAnswers!: Buffer;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'safety';

  @Column('timestamptz')
  writtenAt!: Date;

  /** The safety lead who was named to the author at that time. */
  @Column('uuid', { nullable: true })
  leadId!: string | null;

  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;
}
