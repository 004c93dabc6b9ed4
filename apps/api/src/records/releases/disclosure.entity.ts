import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** One time that something left the practice, on these two signatures. Written once. */
@Entity('disclosure')
export class DisclosureRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  releaseId!: string;

  @Column('text')
  format!: 'json' | 'paper';

  @Column('uuid')
  madeBy!: string;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('uuid')
  firstSignatureId!: string;

  @Column('uuid')
  secondSignatureId!: string;
}
