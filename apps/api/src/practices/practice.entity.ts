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
}
