import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../tenancy/row-of-practice.ts';
import type { Compartment } from './sealed-places.ts';

/** A data key of the practice, wrapped with the key from the environment; null once destroyed. */
@Entity('practice_key')
export class PracticeKeyRow extends RowOfPractice {
  /** What it seals: the record, safety screenings, or notes private to their author. */
  @Column('text', { default: 'record' })
  compartment!: Compartment;

  @Column('integer')
  version!: number;

  @Column('bytea', { nullable: true })
  wrapped!: Buffer | null;

  @Column('text', { default: '' })
  wrappedWith!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  destroyedAt!: Date | null;
}
