import type { WordKind, WordVisibility } from '@closeknit/contracts/check-ins';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A sentence beside a check-in, sealed, and who may read it. */
@Entity('check_in_note')
export class CheckInNoteRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  partnerId!: string;

  /** Null once its author's record is deleted, and the words stay as they were shared. */
  @Column('uuid', { nullable: true })
  checkInId!: string | null;

  /** The Monday of the week it tells of. */
  @Column('date')
  week!: string;

  @Column('text')
  kind!: WordKind;

  @Column('text')
  visibility!: WordVisibility;

  @Column('bytea')
  sealedText!: Buffer;

  /** When the other partner first had it on screen; the database writes it. */
  @Column({ type: 'timestamptz', insert: false, update: false, nullable: true })
  openedAt!: Date | null;

  /** The agreement it was written under; the database writes it. */
  @Column({ type: 'uuid', insert: false, update: false, nullable: true })
  agreementId!: string | null;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';
}
