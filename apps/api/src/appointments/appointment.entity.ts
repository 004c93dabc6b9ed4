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

  /** How often the couple has moved it; their therapist’s moves do not count. */
  @Column('smallint', { default: 0 })
  moves!: number;

  /** Called off by the couple with less notice than the practice asks for. */
  @Column('boolean', { default: false })
  isLate!: boolean;

  /** The member or partner who changed it last. */
  @Column('uuid', { nullable: true })
  changedBy!: string | null;

  /** When it was before that change. */
  @Column('tstzrange', { nullable: true })
  wasDuring!: string | null;

  @Column('smallint', { nullable: true })
  wasMoves!: number | null;

  /** So long that change can be undone. */
  @Column('timestamptz', { nullable: true })
  undoUntil!: Date | null;
}
