import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** One partner's signature under a document: under these words, and no others. */
@Entity('signature')
export class SignatureRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  documentId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  hash!: string;

  @Column('text')
  typedName!: string;

  @Column('timestamptz')
  signedAt!: Date;
}
