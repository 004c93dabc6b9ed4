import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A block of weekly opening time, in minutes of the local day. */
@Entity('open_block')
export class OpenBlockRow extends RowOfPractice {
  @Column('uuid')
  memberId!: string;

  @Column('smallint')
  weekday!: number;

  @Column('smallint')
  fromMinute!: number;

  @Column('smallint')
  toMinute!: number;
}
