import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** What was added to a note after it had been signed. */
@Entity('note_addendum')
export class NoteAddendumRow extends RowOfPractice {
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

  @Column('uuid')
  noteId!: string;

  @Column('timestamptz')
  writtenAt!: Date;
}
