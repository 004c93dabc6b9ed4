import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../tenancy/row-of-practice.ts';

/** A data key of the practice, wrapped with the key from the environment; null once destroyed. */
@Entity('practice_key')
export class PracticeKeyRow extends RowOfPractice {
  @Column('integer')
  version!: number;

  @Column('bytea', { nullable: true })
  wrapped!: Buffer | null;

  @Column('text', { default: '' })
  wrappedWith!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  destroyedAt!: Date | null;
}
