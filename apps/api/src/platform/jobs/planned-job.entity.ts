import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../tenancy/row-of-practice.ts';

/** Something that must happen later, written in the transaction that causes it. */
@Entity('planned_job')
export class PlannedJobRow extends RowOfPractice {
  @Column('text')
  name!: string;

  /** Names the thing once: planning the same key again changes nothing. */
  @Column('text')
  key!: string;

  @Column('jsonb')
  payload!: object;

  @Column('uuid', { nullable: true })
  coupleId!: string | null;

  @Column('timestamptz')
  dueAt!: Date;

  @Column('timestamptz')
  deadline!: Date;

  @Column('text', { default: 'due' })
  state!: 'due' | 'queued' | 'running' | 'done' | 'skipped' | 'cancelled' | 'refused' | 'expired';

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { nullable: true })
  queuedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
