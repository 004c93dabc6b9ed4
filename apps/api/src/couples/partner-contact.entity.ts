import type { Language } from '@closeknit/contracts/language';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** How one partner is reached: never read by the other. */
@Entity('partner_contact')
export class PartnerContactRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('text')
  email!: string;

  @Column('text', { nullable: true })
  zone!: string | null;

  /** The language this partner has chosen; null is the practice's. */
  @Column('text', { nullable: true })
  locale!: Language | null;
}
