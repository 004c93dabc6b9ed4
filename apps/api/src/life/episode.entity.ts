import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** One stretch of a couple's work, from its beginning to its end. */
@Entity('episode')
export class EpisodeRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('integer')
  number!: number;

  @Column('timestamptz')
  beganAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  endedBy!: 'closing' | 'separation' | null;
}
