import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** A session. `version` rises with every move, so that an old reminder knows it is old. */
@Entity('appointment')
export class AppointmentRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  therapistId!: string;

  /** The one partner it is with; null where both come. */
  @Column('uuid', { nullable: true })
  aloneWith!: string | null;

  @Column('tstzrange')
  during!: string;

  @Column('text', { default: '' })
  place!: string;

  @Column('text')
  state!: 'booked' | 'cancelled';

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz')
  bookedAt!: Date;

  @Column('timestamptz')
  changedAt!: Date;
}
