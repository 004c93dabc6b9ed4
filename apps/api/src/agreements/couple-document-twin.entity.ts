import type { Language } from '@closeknit/contracts/language';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A document that was put before a couple, in another language than its own, word for word. */
@Entity('couple_document_twin')
export class CoupleDocumentTwinRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  documentId!: string;

  @Column('text')
  language!: Language;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  /** SHA-256 of title and text, made by the database itself. */
  @Column({ type: 'text', insert: false, update: false })
  hash!: string;
}
