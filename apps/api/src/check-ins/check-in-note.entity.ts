import type { NoteVisibility } from '@closeknit/contracts/check-ins';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** The sentence beside a check-in, sealed, and who may read it. */
@Entity('check_in_note')
export class CheckInNoteRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('uuid')
  checkInId!: string;

  @Column('text')
  visibility!: NoteVisibility;

  @Column('bytea')
  sealedText!: Buffer;

  /** The agreement it was written under; the database writes it. */
  @Column({ type: 'uuid', insert: false, update: false, nullable: true })
  agreementId!: string | null;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';
}
