import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A note on how a couple comes along. Once it is signed the database lets nobody change it. */
@Entity('progress_note')
export class ProgressNoteRow extends RowOfPractice {
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
  keyCompartment!: 'record';

  @Column('uuid', { nullable: true })
  appointmentId!: string | null;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz')
  begunAt!: Date;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  signedAt!: Date | null;
}
