import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** One version of a practice's document, as it was written. */
@Entity('document_version')
export class DocumentVersionRow extends RowOfPractice {
  @Column('uuid')
  templateId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  @Column('uuid')
  writtenBy!: string;

  @Column('timestamptz')
  writtenAt!: Date;
}
