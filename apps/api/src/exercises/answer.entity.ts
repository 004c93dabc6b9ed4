import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';
import type { Visibility } from '@closeknit/contracts/exercises';

/** What one partner wrote to one prompt, sealed, and who may read it. */
@Entity('answer')
export class AnswerRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  assignmentId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('text')
  promptKey!: string;

  @Column('text')
  visibility!: Visibility;

  @Column('bytea')
  sealedValue!: Buffer;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';

  @Column('integer')
  revision!: number;

  /** The agreement it was last written under; the database writes it. */
  @Column({ type: 'uuid', insert: false, update: false, nullable: true })
  agreementId!: string | null;

  @Column('timestamptz')
  writtenAt!: Date;

  /** Since when the other partner may read it. */
  @Column('timestamptz', { nullable: true })
  revealedAt!: Date | null;

  /** When the other partner first had it on screen; the database writes it at their own request. */
  @Column({ type: 'timestamptz', insert: false, update: false, nullable: true })
  openedAt!: Date | null;
}
