import type { OwnReach } from '@closeknit/contracts/reach';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** How one partner wants to be reached by mail; without a row, anyhow. Never read by the other. */
@Entity('safe_contact')
export class SafeContactRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('boolean', { default: false })
  noMail!: boolean;

  @Column('boolean', { default: false })
  neutral!: boolean;

  @Column('text', { default: '' })
  senderName!: string;

  @Column('text', { default: 'unsaid' })
  readers!: OwnReach['readers'];

  @Column('smallint', { array: true, default: () => `'{1,2,3,4,5,6,7}'` })
  days!: number[];

  @Column('text', { default: '00:00' })
  mailFrom!: string;

  @Column('text', { default: '24:00' })
  mailTo!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  pendingEmail!: string | null;

  @Column('timestamptz', { nullable: true })
  pendingUntil!: Date | null;

  @Column('smallint', { default: 0 })
  pendingTries!: number;
}
