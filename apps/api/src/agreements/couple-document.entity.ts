import type { DocumentKind } from '@closeknit/contracts/agreements';
import type { Language } from '@closeknit/contracts/language';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A document as it was put before a couple, word for word. */
@Entity('couple_document')
export class CoupleDocumentRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('text')
  kind!: DocumentKind;

  /** The practice's document it was taken from; null for a text Closeknit came with. */
  @Column('uuid', { nullable: true })
  templateId!: string | null;

  @Column('integer')
  version!: number;

  /** Its language, where it is a text Closeknit came with; a practice writes in any. */
  @Column('text', { nullable: true })
  language!: Language | null;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  /** SHA-256 of title and text, made by the database itself. */
  @Column({ type: 'text', insert: false, update: false })
  hash!: string;

  @Column('uuid')
  putBy!: string;

  @Column('timestamptz')
  putAt!: Date;
}
