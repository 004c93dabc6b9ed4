import type { CoupleState } from '@closeknit/domain/couples/life';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A couple: the unit of the work. */
@Entity('couple')
export class CoupleRow extends RowOfPractice {
  @Column('uuid')
  therapistId!: string;

  @Column('text', { default: '' })
  familyName!: string;

  @Column('timestamptz')
  since!: Date;

  @Column('text', { default: 'invited' })
  state!: CoupleState;

  /** Since when it stands there, or null while it has never left its first state. */
  @Column('timestamptz', { nullable: true })
  stateSince!: Date | null;

  /** Whether its therapist wishes to be written to between sessions. */
  @Column('boolean', { default: true })
  messagesOn!: boolean;
}
