import type { ReleaseDecision, ReleasePart } from '@closeknit/domain/records/release';
import { Column, Entity } from 'typeorm';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** A request to release something of the joint record: to whom and what for is sealed. */
@Entity('release_request')
export class ReleaseRequestRow extends RowOfPractice {
  @Column('uuid')
  coupleId!: string;

  @Column('text', { array: true })
  parts!: ReleasePart[];

  @Column('bytea')
  sealedWords!: Buffer;

  @Column({ type: 'integer', insert: false, update: false, select: false })
  keyVersion!: number;

  @Column({ type: 'text', insert: false, update: false, select: false })
  keyCompartment!: 'record';

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('text', { default: 'open' })
  decision!: ReleaseDecision;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
}
