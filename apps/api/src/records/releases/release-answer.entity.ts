import type { ReleaseAnswer } from '@closeknit/domain/records/release';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** What one partner has said to a request, alone. */
@Entity('release_answer')
export class ReleaseAnswerRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  releaseId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('text')
  answer!: Exclude<ReleaseAnswer, 'open'>;

  @Column('text')
  typedName!: string;

  @Column('timestamptz')
  answeredAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
