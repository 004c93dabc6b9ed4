import type { AgreementKind } from '@closeknit/domain/agreements/agreement';
import type { CrisisResource } from '@closeknit/domain/practices/crisis-resources';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A practice: the tenant. Its row is seen from inside only. */
@Entity('practice')
export class PracticeRow {
  @PrimaryColumn('uuid', { default: () => 'current_practice()' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  zone!: string;

  @Column('text', { default: 'en' })
  locale!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** Members without a second factor get no further than their own account. */
  @Column('boolean', { default: false })
  secondFactorDemanded!: boolean;

  /** After how long without a sign of life members are signed out; partners below. */
  @Column('integer', { default: 15 })
  workspaceIdleMinutes!: number;

  @Column('integer', { default: 30 })
  portalIdleMinutes!: number;

  @Column('integer')
  sharedIdleMinutes!: number;

  @Column('text', { nullable: true })
  country!: string | null;

  /** Whether anybody here is written to between sessions. */
  @Column('boolean', { default: true })
  messagesOn!: boolean;

  /** The practice's own list of help in a crisis; without one it is the country's. */
  @Column('jsonb', { nullable: true })
  crisisResources!: CrisisResource[] | null;

  /** The agreement a new couple is given unless their therapist chooses the other. */
  @Column('text', { default: 'no-secrets' })
  usualAgreement!: AgreementKind;

  @Column('smallint', { default: 24 })
  cancelNoticeHours!: number;

  @Column('smallint', { default: 24 })
  moveNoticeHours!: number;

  @Column('smallint', { nullable: true })
  movesAllowed!: number | null;

  @Column('integer', { array: true, default: () => `'{72,24}'` })
  reminderHours!: number[];

  /** Who besides a couple's therapist reads what is answered about safety. */
  @Column('uuid', { nullable: true })
  safetyLeadId!: string | null;

  /** As it was chosen; how it is shown follows from it. */
  @Column('text', { nullable: true })
  colour!: string | null;
}
