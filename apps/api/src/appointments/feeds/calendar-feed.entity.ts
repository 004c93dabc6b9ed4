import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** A person's own address that calendars follow. */
@Entity('calendar_feed')
export class CalendarFeedRow extends RowOfPractice {
  @Column('uuid', { nullable: true })
  memberId!: string | null;

  @Column('uuid', { nullable: true })
  coupleId!: string | null;

  @Column('uuid', { nullable: true })
  partnerId!: string | null;

  /** Whether sessions with a partner alone stand in it, too. */
  @Column('boolean')
  withAlone!: boolean;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
