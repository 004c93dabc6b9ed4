import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** What a therapist wrote beside an exercise or an answer, sealed. It is taken back, never changed. */
@Entity('comment')
export class CommentRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  assignmentId!: string;

  /** The one partner who reads it; null for both. */
  @Column('uuid', { nullable: true })
  partnerId!: string | null;

  /** Who wrote the answer it is on. */
  @Column('uuid', { nullable: true })
  answerOf!: string | null;

  @Column('uuid', { nullable: true })
  answerId!: string | null;

  @Column('uuid')
  byMemberId!: string;

  /** The id its page gave it, so that what is sent twice is kept once. */
  @Column('uuid')
  sentAs!: string;

  @Column('bytea')
  sealedText!: Buffer;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';

  @Column('timestamptz')
  writtenAt!: Date;
}
