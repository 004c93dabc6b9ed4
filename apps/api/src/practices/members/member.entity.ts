import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** Somebody who works in the practice. The role is a matter of the seat. */
@Entity('member')
export class MemberRow extends RowOfPractice {
  @Column('text')
  userId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('text')
  zone!: string;

  @Column('text', { default: 'en' })
  locale!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** Since when the person no longer works here; the row stays because records name it. */
  @Column('timestamptz', { nullable: true })
  leftAt!: Date | null;
}
