import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** What happened to a couple outside of the work, on one day. */
@Entity('life_event')
export class LifeEventRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('date')
  day!: string;

  @Column('bytea')
  sealedText!: Buffer;

  @Column('uuid')
  notedBy!: string;

  @Column('timestamptz')
  notedAt!: Date;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';
}
