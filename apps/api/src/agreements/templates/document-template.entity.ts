import type { DocumentKind } from '@closeknit/contracts/agreements';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** A document a practice has couples sign. A retired one is no longer put before anybody. */
@Entity('document_template')
export class DocumentTemplateRow extends RowOfPractice {
  @Column('text')
  kind!: DocumentKind;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
