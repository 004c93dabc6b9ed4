import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../tenancy/row-of-practice.ts';

/** A practice's going over to a new key, and how far it is. */
@Entity('key_rotation')
export class KeyRotationRow extends RowOfPractice {
  @Column('integer')
  toVersion!: number;

  @Column('timestamptz')
  startedAt!: Date;

  /** How many values were to be sealed anew, once they have been counted. */
  @Column('integer', { nullable: true })
  total!: number | null;

  @Column('integer', { default: 0 })
  done!: number;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
