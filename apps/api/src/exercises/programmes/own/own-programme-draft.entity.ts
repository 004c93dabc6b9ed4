import type { ProgrammeDraft } from '@closeknit/contracts/own-programmes';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../../platform/tenancy/row-of-practice.ts';

/** What is being written of a programme and has not become a version: there for its author alone. */
@Entity('own_programme_draft')
export class OwnProgrammeDraftRow extends RowOfPractice {
  @Column('uuid')
  programmeId!: string;

  @Column('jsonb')
  draft!: ProgrammeDraft;

  @Column('integer')
  revision!: number;

  @Column('timestamptz')
  savedAt!: Date;
}
