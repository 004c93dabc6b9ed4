import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** Something to be talked about in a session: a line, sealed, or an answer that was marked. */
@Entity('discussion_point')
export class DiscussionPointRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid', { nullable: true })
  byPartnerId!: string | null;

  @Column('uuid', { nullable: true })
  byMemberId!: string | null;

  /** Whether both partners see it, or its author alone of them. */
  @Column('boolean')
  toBoth!: boolean;

  /** Who wrote the answer that is marked. */
  @Column('uuid', { nullable: true })
  answerOf!: string | null;

  @Column('uuid', { nullable: true })
  answerId!: string | null;

  @Column('bytea', { nullable: true })
  sealedText!: Buffer | null;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false, nullable: true })
  keyVersion!: number | null;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';

  /** The agreement a partner wrote it under; the database writes it. */
  @Column({ type: 'uuid', insert: false, update: false, nullable: true })
  agreementId!: string | null;

  /** The id its page gave it, so that what is sent twice is kept once. */
  @Column('uuid')
  sentAs!: string;

  @Column('timestamptz')
  addedAt!: Date;

  /** When it was ticked off. */
  @Column('timestamptz', { nullable: true })
  discussedAt!: Date | null;
}
