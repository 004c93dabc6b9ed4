import type { WriteProgramme } from '@closeknit/contracts/own-programmes';
import { Column, Entity } from 'typeorm';
import { OwnRow } from '../../../platform/drafts/draft.entity.ts';

/** A programme of a practice's own, in its latest version; what was given is kept by its course. */
@Entity('own_programme')
export class OwnProgrammeRow extends OwnRow {
  @Column({ type: 'boolean', default: false })
  shared!: boolean;

  /** 0 while there is only a draft. */
  @Column({ type: 'integer', default: 0 })
  version!: number;

  @Column('jsonb', { nullable: true })
  programme!: Omit<WriteProgramme, 'revision'> | null;

  @Column('timestamptz', { nullable: true })
  writtenAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
