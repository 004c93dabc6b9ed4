import { Column } from 'typeorm';
import { RowOfPractice } from '../tenancy/row-of-practice.ts';

/** Something of a practice's own that its author writes and others may use. */
export abstract class OwnRow extends RowOfPractice {
  @Column('uuid')
  madeBy!: string;
}

/** What is being written and has not become a version: there for its author alone. */
export abstract class DraftRow extends RowOfPractice {
  /** The row of which this is the draft. */
  abstract ofId: string;

  @Column('jsonb')
  draft!: object;

  @Column('integer')
  revision!: number;

  @Column('timestamptz')
  savedAt!: Date;
}
