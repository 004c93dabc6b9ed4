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

  @Column('text', { default: 'en' })
  locale!: string;
}
