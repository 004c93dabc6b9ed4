import type { WriteProgramme } from '@closeknit/contracts/programmes';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** A programme of a practice's own, in its latest version; what was given is kept by its course. */
@Entity('own_programme')
export class OwnProgrammeRow extends RowOfPractice {
  @Column('uuid')
  madeBy!: string;

  @Column({ type: 'boolean', default: false })
  shared!: boolean;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column('jsonb')
  programme!: Omit<WriteProgramme, 'shared'>;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
