import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** That a partner did not come to a session. */
@Entity('absence')
export class AbsenceRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  appointmentId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('uuid')
  notedBy!: string;

  @Column('timestamptz')
  notedAt!: Date;
}
