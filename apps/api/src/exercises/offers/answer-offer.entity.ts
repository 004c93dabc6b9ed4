import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** Words written in the other's name by mistake, sealed, for the partner they are from alone. */
@Entity('answer_offer')
export class AnswerOfferRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  assignmentId!: string;

  @Column('uuid')
  fromPartnerId!: string;

  @Column('uuid')
  toPartnerId!: string;

  @Column('bytea')
  sealedWords!: Buffer;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz')
  offeredAt!: Date;
}
