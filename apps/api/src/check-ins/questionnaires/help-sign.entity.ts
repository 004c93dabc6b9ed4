import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** That one partner was shown where help is, until their therapist has looked. */
@Entity('help_sign')
export class HelpSignRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('timestamptz')
  shownAt!: Date;

  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;
}
