import { Column, Entity } from 'typeorm';
import type { MemberActor } from '@closeknit/domain/access/actor';
import { RowOfPractice } from '../../platform/tenancy/row-of-practice.ts';

/** A way into the practice for a colleague, once. Its link is signed, so no secret is kept. */
@Entity('member_invitation')
export class MemberInvitationRow extends RowOfPractice {
  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('text')
  role!: MemberActor['role'];

  @Column('uuid')
  invitedBy!: string;

  @Column('timestamptz')
  invitedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
