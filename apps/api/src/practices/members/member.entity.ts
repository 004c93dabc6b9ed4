import type { Language } from '@closeknit/contracts/language';
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

  /** The language this person has chosen; null is the practice's. */
  @Column('text', { nullable: true })
  locale!: Language | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** Since when the person no longer works here; the row stays because records name it. */
  @Column('timestamptz', { nullable: true })
  leftAt!: Date | null;
}
