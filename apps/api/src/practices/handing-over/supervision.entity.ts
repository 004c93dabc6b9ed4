import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** A supervisor looks after a therapist's work. */
@Entity('supervision')
export class SupervisionRow extends RowOfPractice {
  @Column('uuid')
  supervisorId!: string;

  @Column('uuid')
  therapistId!: string;
}
