import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** A record opened without being in care of the couple. */
@Entity('break_glass')
export class BreakGlassRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('bytea')
  sealedReason!: Buffer;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz')
  until!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;
}
