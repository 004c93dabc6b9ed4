import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';
import type { FileKind } from './metadata/kept-file.ts';

/** A picture or a document beside an answer. The file lies elsewhere, under the key in here. */
@Entity('answer_file')
export class AnswerFileRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('uuid')
  answerId!: string;

  /** The id its sender's page gave it, so that what is sent twice is kept once. */
  @Column('uuid')
  sentAs!: string;

  @Column('text')
  kind!: FileKind;

  @Column('integer')
  size!: number;

  @Column('bytea')
  sealedFacts!: Buffer;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';

  /** The agreement it was added under; the database writes it. */
  @Column({ type: 'uuid', insert: false, update: false, nullable: true })
  agreementId!: string | null;

  @Column('timestamptz')
  addedAt!: Date;
}
