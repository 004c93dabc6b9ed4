import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';

/** One partner's part in an assignment: never read by the other. */
@Entity('assignment_part')
export class AssignmentPartRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('uuid')
  assignmentId!: string;

  @Column('uuid')
  partnerId!: string;

  @Column('timestamptz', { nullable: true })
  begunAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  /** When words written here turned out to be the other's, and were handed over to them. */
  @Column('timestamptz', { nullable: true })
  movedAt!: Date | null;
}
