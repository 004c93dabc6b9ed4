import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A partner who would rather talk about a document before signing it. */
@Entity('talk_first')
export class TalkFirstRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  documentId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('timestamptz')
  askedAt!: Date;
}
