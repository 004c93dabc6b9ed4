import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A word between sessions, sealed. It is never changed. */
@Entity('message')
export class MessageRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  /** The partner whose thread it is; null where both read it. */
  @Column('uuid', { nullable: true })
  partnerId!: string | null;

  @Column('uuid', { nullable: true })
  byPartnerId!: string | null;

  @Column('uuid', { nullable: true })
  byMemberId!: string | null;

  /** The id its sender's page gave it, so that what is sent twice is kept once. */
  @Column('uuid')
  sentAs!: string;

  @Column('bytea')
  sealedText!: Buffer;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';

  /** The agreement a partner wrote it under; the database writes it. */
  @Column({ type: 'uuid', insert: false, update: false, nullable: true })
  agreementId!: string | null;

  @Column('timestamptz')
  sentAt!: Date;
}
