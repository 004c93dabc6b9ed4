import type { Relief } from '@closeknit/domain/exercises/relief';
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

  /** What this partner takes less of, where it is too much. */
  @Column('text', { nullable: true })
  relief!: Relief | null;

  @Column('timestamptz', { nullable: true })
  relievedAt!: Date | null;

  /** What they said about it to the therapist, or null. */
  @Column('bytea', { nullable: true })
  sealedWord!: Buffer | null;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false, nullable: true })
  keyVersion!: number | null;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';
}
