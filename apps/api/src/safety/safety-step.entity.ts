import type { ProtocolStep } from '@closeknit/domain/safety/protocol';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** One step of what is done about a partner's answers, with a sealed note. */
@Entity('safety_step')
export class SafetyStepRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('text')
  step!: ProtocolStep;

  @Column('boolean')
  isDone!: boolean;

  @Column('bytea')
  sealedNote!: Buffer;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'safety';

  @Column('uuid')
  memberId!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
