import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** That a partner has said yes to a session at one start. */
@Entity('attendance')
export class AttendanceRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  appointmentId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('timestamptz')
  saidYesTo!: Date;

  /** The start they had said yes to before, which holds again if the session goes back there. */
  @Column('timestamptz', { nullable: true })
  wasYesTo!: Date | null;

  @Column('timestamptz')
  saidAt!: Date;

  /** Who of the practice noted it, where it was said on the phone. */
  @Column('uuid', { nullable: true })
  notedBy!: string | null;
}
