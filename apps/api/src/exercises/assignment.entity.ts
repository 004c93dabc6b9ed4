import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../platform/tenancy/row-of-practice.ts';
import type { Language } from '@closeknit/contracts/language';
import type { Exercise } from '@closeknit/contracts/exercises';

/** An exercise given to a couple, in the version it was given. */
@Entity('assignment')
export class AssignmentRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('text')
  exerciseKey!: string;

  @Column('integer')
  exerciseVersion!: number;

  @Column('jsonb')
  exercise!: Exercise;

  /** The same in the other languages it exists in: each of the two reads it in theirs. */
  @Column('jsonb', { default: {} })
  translations!: Partial<Record<Language, Exercise>>;

  /** Whom it was given to. */
  @Column({ type: 'text', default: 'both' })
  givenTo!: 'both' | 'first' | 'second';

  /** Which of the two has the role `one`, where there are roles. */
  @Column({ type: 'text', default: 'first' })
  oneIs!: 'first' | 'second';

  /** Which one this repeats: the one that was given by hand. */
  @Column('uuid', { nullable: true })
  againOf!: string | null;

  /** What was too much for the one it was given to, in whose place it stands. */
  @Column('uuid', { nullable: true })
  inPlaceOf!: string | null;

  /** What the therapist wrote to the couple, or null. */
  @Column('bytea', { nullable: true })
  sealedNote!: Buffer | null;

  /** Read from the sealed value by the database itself. */
  @Column({ type: 'integer', insert: false, update: false, select: false, nullable: true })
  keyVersion!: number | null;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';

  @Column('date')
  dueOn!: string;

  @Column('uuid')
  givenBy!: string;

  @Column('timestamptz')
  givenAt!: Date;

  /** The episode it was given in; the database knows which is running. */
  @Column({ type: 'integer', insert: false, update: false })
  episode!: number;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
