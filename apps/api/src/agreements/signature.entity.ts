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

  /** Of the document as it was put. */
  @Column('text')
  hash!: string;

  /** Of the words that were read and signed, where those are in another language. */
  @Column('text', { nullable: true })
  twinHash!: string | null;

  @Column('text')
  typedName!: string;

  @Column('timestamptz')
  signedAt!: Date;
}
