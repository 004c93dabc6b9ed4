import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** One partner's answers to one week, in the order of the signs. */
@Entity('check_in')
export class CheckInRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('date')
  week!: string;

  @Column('smallint', { array: true })
  scores!: number[];

  @Column('smallint')
  total!: number;

  /** 1-7; null in check-ins from before there was such a question. */
  @Column('smallint', { nullable: true })
  nearness!: number | null;

  @Column('timestamptz')
  filledAt!: Date;
}
