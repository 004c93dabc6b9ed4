import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** Days a therapist takes off, or a part of one, in minutes of the local day. */
@Entity('time_off')
export class TimeOffRow extends RowOfPractice {
  @Column('uuid')
  memberId!: string;

  @Column('date')
  firstDay!: string;

  @Column('date')
  lastDay!: string;

  @Column('smallint', { nullable: true })
  fromMinute!: number | null;

  @Column('smallint', { nullable: true })
  toMinute!: number | null;
}
