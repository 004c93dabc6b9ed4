import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A therapist's own thoughts, apart from the record. */
@Entity('private_note')
export class PrivateNoteRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  authorId!: string;

  @Column('bytea')
  sealedText!: Buffer;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'private-notes';

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz')
  begunAt!: Date;

  @Column('timestamptz')
  writtenAt!: Date;
}
