import type { FindingKind } from '@closeknit/domain/trends/findings';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** What was done about one run of a finding. */
@Entity('finding_mark')
export class FindingMarkRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  /** Null where it was found between the two. */
  @Column('uuid', { nullable: true })
  partnerId!: string | null;

  @Column('text')
  instrumentKey!: string;

  @Column('integer')
  instrumentVersion!: number;

  @Column('text')
  kind!: FindingKind;

  /** The day on which the run began. */
  @Column('date')
  since!: string;

  @Column('timestamptz', { nullable: true })
  acknowledgedAt!: Date | null;

  @Column('date', { nullable: true })
  snoozedUntil!: string | null;

  @Column('bytea', { nullable: true })
  sealedNote!: Buffer | null;

  @Column('uuid')
  markedBy!: string;

  @Column('timestamptz')
  markedAt!: Date;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false, nullable: true })
  keyVersion!: number | null;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';
}
