import type { Rhythm } from '@closeknit/domain/check-ins/plan';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** A questionnaire that one partner or both are asked, and how often. */
@Entity('check_in_plan')
export class CheckInPlanRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  /** Null where both are asked. */
  @Column('uuid', { nullable: true })
  partnerId!: string | null;

  @Column('text')
  instrumentKey!: string;

  @Column('integer')
  instrumentVersion!: number;

  @Column('text')
  rhythm!: Rhythm;

  @Column('smallint', { nullable: true })
  everyWeeks!: number | null;

  @Column('date')
  beginsOn!: string;

  /** Whether those asked are also reminded by mail. */
  @Column({ type: 'boolean', default: false })
  reminds!: boolean;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
