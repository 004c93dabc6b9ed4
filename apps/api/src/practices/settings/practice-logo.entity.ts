import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** The practice's logo. It is addressed by the hash of its bytes, so an address never changes. */
@Entity('practice_logo')
export class PracticeLogoRow extends RowOfPractice {
  @Column('text')
  hash!: string;

  @Column('text')
  mediaType!: 'image/png' | 'image/jpeg' | 'image/webp';

  @Column('bytea')
  bytes!: Buffer;
}
